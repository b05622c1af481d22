package social.howdah.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page says stands in a bundle of words, where other languages have it too. */
class LiteralWordsTest {
  /** What the templates' own language says, and what is no language: code. */
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "(?s)\\{%-? *verbatim.*?endverbatim *-?%}|\\{\\{.*?}}|\\{%.*?%}|\\{#.*?#}"
              + "|<!--.*?-->|<(code|pre|script|style)\\b[^>]*>.*?</\\1>");

  /** Attributes that people read or hear. */
  private static final Pattern SPOKEN =
      Pattern.compile("\\b(?:placeholder|title|aria-label|alt|data-label)=\"([^\"]*)\"");

  private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");

  /** The same in every language. */
  private static final String NAME = "Howdah";

  static List<Path> templates() throws IOException {
    return Templates.all();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateSaysNothingByItself(Path template) throws IOException {
    assertThat(literals(Files.readString(template))).as("words of %s", template).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "<p>Not yet.</p>, Not yet.",
    "<p>{{ t(\"a.b\") }} so far</p>, so far",
    "<input placeholder=\"none\">, none",
    "<a title=\"{{ t(\"a.b\") }}\" aria-label=\"Open\">&rarr;</a>, Open",
    "<p>{% if x == \"y\" %}ä{% endif %}</p>, ä"
  })
  void wordsAreFoundWhereverPeopleReadThem(String html, String words) {
    assertThat(literals(html)).containsExactly(words);
  }

  private static List<String> literals(String template) {
    String html = NO_WORDS.matcher(template).replaceAll(" ");
    return Stream.concat(
            SPOKEN.matcher(html).results().map(found -> found.group(1)),
            Stream.of(TAG.matcher(html).replaceAll("\n")))
        .map(text -> ENTITY.matcher(text).replaceAll(" "))
        .flatMap(String::lines)
        .map(line -> line.replace(NAME, "").strip())
        .filter(line -> LETTER.matcher(line).find())
        .toList();
  }
}
