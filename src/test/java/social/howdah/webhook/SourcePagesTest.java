package social.howdah.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.config.UnseenSecrets;
import social.howdah.routing.TestRoutes;

/**
 * What the pages of {@code docs/sources} tell people to write is taken: each block of properties,
 * with those above it on its page.
 */
class SourcePagesTest {
  private static final Path PAGES = Path.of("docs/sources");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```properties\n(.*?)^```$");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void itsPropertiesAreTaken(Path page) throws IOException {
    Map<String, String> properties = new HashMap<>();
    for (String block : blocks(page)) {
      Properties read = new Properties();
      read.load(new StringReader(block));
      read.stringPropertyNames().forEach(key -> properties.put(key, read.getProperty(key)));
      Settings settings = TestSettings.of(withDestinations(properties));
      assertThatCode(
              () -> {
                settings.rejectUnknown();
                new SourcesConfig(settings, TestSources.kinds()).check();
                TestRoutes.check(settings);
                UnseenSecrets.assertOf(settings, false);
              })
          .as("%s:\n%s", page, block)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("pagesOfKinds")
  void aKindHasThreeRoutesToBeginWith(Path page) throws IOException {
    assertThat(String.join("\n", blocks(page)))
        .containsPattern("(?s)(howdah\\.route\\.[^.]+\\.from.*){3}");
  }

  /** Not the pages about all of them. */
  static List<Path> pagesOfKinds() throws IOException {
    List<String> kinds = TestSources.kinds().stream().map(kind -> kind.name() + ".md").toList();
    return pages().stream().filter(page -> kinds.contains(page.getFileName().toString())).toList();
  }

  /** Where messages go is told elsewhere: a page about a source may name destinations alone. */
  private static Map<String, String> withDestinations(Map<String, String> properties) {
    Map<String, String> all = new HashMap<>(properties);
    properties.forEach(
        (key, value) -> {
          if (key.startsWith("howdah.route.") && key.endsWith(".send-to")) {
            for (String destination : value.split(",", -1)) {
              all.putIfAbsent("howdah.destination." + destination.strip() + ".kind", "slack");
            }
          }
        });
    return all;
  }

  private static List<String> blocks(Path page) throws IOException {
    return BLOCK.matcher(Files.readString(page)).results().map(match -> match.group(1)).toList();
  }
}
