package social.howdah.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code config/howdah.properties} against the code. That nothing undocumented is read is
 * held by {@link Settings} itself; here, that nothing is documented which no code reads.
 */
class SampleConfigurationTest {
  private static final Pattern DOCUMENTED =
      Pattern.compile("(?m)^#?(howdah\\.[A-Za-z0-9.<>-]+)\\s*=");

  @Test
  void everyDocumentedPropertyIsReadByAConfigClass() throws IOException {
    String code = configClasses();
    Set<String> unread =
        documented()
            .filter(name -> !code.contains('"' + name + '"'))
            .filter(name -> !name.contains("<") || !readsFamily(code, name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unread).isEmpty();
  }

  @Test
  void everyPropertyIsExplained() throws IOException {
    String sample = Files.readString(Path.of("config/howdah.properties"));
    String previous = "";
    Set<String> bare = new TreeSet<>();
    for (String line : sample.lines().toList()) {
      if (DOCUMENTED.matcher(line).find() && previous.isBlank()) {
        bare.add(line);
      }
      previous = line;
    }
    assertThat(bare).isEmpty();
  }

  /**
   * A family's member: both its prefix and the key behind the name stand in the code; of a key that
   * ends in any word, what stands before that.
   */
  private static boolean readsFamily(String code, String name) {
    String prefix = name.substring(0, name.indexOf(".<"));
    String key = name.substring(name.indexOf('>') + 1).replaceAll("<[a-z]+>$", "");
    return code.contains(prefix)
        && (code.contains('"' + key + '"') || code.contains('"' + key.substring(1) + '"'));
  }

  private static Stream<String> documented() throws IOException {
    return DOCUMENTED
        .matcher(Files.readString(Path.of("config/howdah.properties")))
        .results()
        .map((MatchResult match) -> match.group(1));
  }

  /** A kind of source or destination reads its own properties by a SectionConfig. */
  private static boolean reads(String file) {
    return file.endsWith("Config.java") || file.endsWith("Kind.java");
  }

  private static String configClasses() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> reads(f.getFileName().toString())).toList()) {
        code.append(Files.readString(file));
      }
    }
    return code.toString();
  }
}
