package social.howdah.forward;

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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.config.UnseenSecrets;

/** What the pages of {@code docs/destinations} tell people to write is taken. */
class DestinationPagesTest {
  private static final Path PAGES = Path.of("docs/destinations");

  /** Of kinds that other beans make: their own tests open them. */
  private static final Set<String> NEED_BEANS = Set.of("file.md", "mail.md");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```properties\n(.*?)^```$");
  private static final Pattern INDEX = Pattern.compile("(?m)^\\| \\[([^]]+)]\\(\\1\\.md\\) \\|");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** A block goes on where the one above it ends. */
  @ParameterizedTest
  @MethodSource("pages")
  void itsPropertiesAreTaken(Path page) throws IOException {
    Map<String, String> properties = new HashMap<>();
    for (String block :
        BLOCK.matcher(Files.readString(page)).results().map(m -> m.group(1)).toList()) {
      Properties read = new Properties();
      read.load(new StringReader(block));
      read.stringPropertyNames().forEach(key -> properties.put(key, read.getProperty(key)));
      Settings settings = TestSettings.of(properties);
      assertThatCode(
              () -> {
                settings.rejectUnknown();
                if (!NEED_BEANS.contains(page.getFileName().toString())) {
                  TestDestinations.check(settings);
                  UnseenSecrets.assertOf(settings, true);
                }
              })
          .as("%s:\n%s", page, block)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void theIndexNamesEachPage() throws IOException {
    List<String> named =
        INDEX
            .matcher(Files.readString(PAGES.resolve("README.md")))
            .results()
            .map(match -> match.group(1) + ".md")
            .toList();
    assertThat(pages().stream().map(page -> page.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(named.stream(), Stream.of("README.md")).toList());
  }

  @Test
  void eachKindHasAPage() {
    assertThat(TestDestinations.kinds())
        .isNotEmpty()
        .allSatisfy(kind -> assertThat(PAGES.resolve(kind.name() + ".md")).exists());
  }
}
