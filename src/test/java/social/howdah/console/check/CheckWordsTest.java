package social.howdah.console.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import social.howdah.console.page.Words;
import social.howdah.platform.SettableClock;
import social.howdah.platform.check.Finding;

/** Whatever a check may find has words, and says what to do unless all is fine. */
class CheckWordsTest {
  private static final Pattern FINDING =
      Pattern.compile("Finding\\.(fine|look|broken|unknown)\\(\\s*\"([a-z.-]+)\"");

  private static final Pattern NAME =
      Pattern.compile("String name\\(\\) \\{\\s*return \"([a-z-]+)\";");

  /** Of the page itself. */
  private static final Pattern PAGE = Pattern.compile("check\\.([a-z]+|verdict\\.[a-z]+)");

  @Test
  void everyFindingHasItsWordsAndNoWordIsLeftOver() throws IOException {
    Set<String> needed = new TreeSet<>();
    for (String source : sources()) {
      FINDING
          .matcher(source)
          .results()
          .forEach(
              found -> {
                needed.add("check." + found.group(2));
                if (!found.group(1).equals("fine")) {
                  needed.add("check." + found.group(2) + ".do");
                }
              });
      if (source.contains("implements Check ")) {
        NAME.matcher(source).results().forEach(name -> needed.add("check.name." + name.group(1)));
      }
    }
    assertThat(needed).hasSizeGreaterThan(60);
    assertThat(words()).isEqualTo(needed);
  }

  @Test
  void aLineSaysWhatWasFoundAndWhatToDo() {
    Words words = new Words(new SettableClock());
    CheckLine line = CheckLine.of("database", Finding.broken("database.not-durable", "fsync"));
    assertThat(line.verdict()).isEqualTo("broken");
    assertThat(words.english(line.title())).isEqualTo("Database");
    assertThat(words.english(line.says())).startsWith("fsync is off: ");
    assertThat(words.english(Objects.requireNonNull(line.todo())))
        .startsWith("Set fsync = on in postgresql.conf");
    CheckLine well = CheckLine.of("destinations", Finding.fine("destinations.well", 2));
    assertThat(words.english(well.says())).isEqualTo("All 2 take what is sent to them.");
    assertThat(well.todo()).isNull();
  }

  private static Set<String> words() {
    return ResourceBundle.getBundle("social.howdah.console.page.words").keySet().stream()
        .filter(key -> key.startsWith("check.") && !PAGE.matcher(key).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(CheckWordsTest::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
