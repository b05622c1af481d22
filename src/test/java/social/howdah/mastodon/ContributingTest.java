package social.howdah.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The change that {@code CONTRIBUTING.md} shows is the code as it is. */
class ContributingTest {
  private static final Pattern FILE =
      Pattern.compile("(?m)^\\+\\+\\+ b/(\\S+)\n((?:\\+(?!\\+\\+ ).*\n)+)");

  @Test
  void theMethodShownIsInTheCode() throws IOException {
    Map<String, List<String>> shown = new TreeMap<>();
    Matcher file = FILE.matcher(Files.readString(Path.of("CONTRIBUTING.md")));
    while (file.find()) {
      shown.put(file.group(1), file.group(2).lines().map(line -> line.substring(1)).toList());
    }
    assertThat(shown).hasSize(3);
    for (Map.Entry<String, List<String>> one : shown.entrySet()) {
      assertThat(Files.readAllLines(Path.of(one.getKey())))
          .as(one.getKey())
          .containsSubsequence(one.getValue());
    }
  }
}
