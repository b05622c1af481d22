package social.howdah.mastodon.statuses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplittingTest {
  private static final StatusLength SHORT = new StatusLength(60, 23);

  /** What Mastodon would take for a mention or a hashtag. */
  private static final Pattern LIVE =
      Pattern.compile(
          "(?<![=/\\p{L}\\p{N}_])[@＠][\\w.@-]+|(?<![=/)\\p{Alnum}])[#＃][\\p{L}\\p{N}_]+");

  private static final List<String> PIECES =
      List.of(
          "word ",
          "Sentence ends. ",
          "\n\n",
          "\n",
          "  ",
          "https://example.org/" + "path/".repeat(20) + " ",
          "@alice@a.example ",
          "@\u2060bob ",
          "x/@carol ",
          "a#tag ",
          ")#tag",
          "#tag ",
          "mail@example.org ",
          "日本語の文章です。",
          "👩‍👩‍👧‍👦",
          "é",
          "unbroken".repeat(12));

  @Test
  void whatFitsIsLeftAsItIs() {
    assertThat(SHORT.split("  short (1/2)\n", null, 9)).containsExactly("  short (1/2)\n");
  }

  @Test
  void partsEndAtParagraphsThenSentencesThenWords() {
    assertThat(
            SHORT.split(
                "The first paragraph is this one here.\n\n"
                    + "The second has a sentence that ends. And it has another one, that is too long"
                    + " for what is left of it.",
                null,
                9))
        .containsExactly(
            "The first paragraph is this one here. (1/4)",
            "The second has a sentence that ends. (2/4)",
            "And it has another one, that is too long for what is (3/4)",
            "left of it. (4/4)");
  }

  @Test
  void theContentWarningCountsInEachPart() {
    List<String> parts = SHORT.split("word ".repeat(40), "warning", 99);
    assertThat(parts).allMatch(part -> SHORT.excess(part, "warning") <= 0).hasSizeGreaterThan(4);
    assertThatThrownBy(() -> SHORT.split("word ".repeat(40), "w".repeat(40), 9))
        .hasMessageContaining("leaves no room");
  }

  @Test
  void moreThanNinePartsAreNumberedAsWide() {
    List<String> parts = SHORT.split("word ".repeat(200), null, 99);
    assertThat(parts).hasSizeGreaterThan(9).allMatch(part -> SHORT.excess(part, null) <= 0);
    assertThat(parts.get(9)).endsWith(" (10/%d)".formatted(parts.size()));
  }

  @Test
  void whatIsMoreThanTheMostPartsEndsInAnEllipsis() {
    List<String> parts = SHORT.split("word ".repeat(200), null, 3);
    assertThat(parts).hasSize(3);
    assertThat(parts.get(2)).endsWith("word… (3/3)");
    assertThat(SHORT.excess(parts.get(2), null)).isLessThanOrEqualTo(0);
  }

  /** Payloads make mentions harmless by what stands before or after the sign. */
  @ParameterizedTest
  @ValueSource(strings = {"/@name", "=@name", "x#tag", "a@name", "@\u2060name"})
  void noSplitMakesMarkup(String harmless) {
    for (int before = 30; before < 60; before++) {
      String text = "x".repeat(before) + harmless + "y".repeat(70);
      assertThat(live(SHORT.split(text, null, 9))).isEqualTo(live(List.of(text)));
    }
  }

  @Test
  void anythingIsSplitWithoutLossOverlengthOrNewMarkup() {
    Random random = new Random(20_261_127);
    for (int round = 0; round < 3_000; round++) {
      String text =
          random
              .ints(5 + random.nextInt(60), 0, PIECES.size())
              .mapToObj(PIECES::get)
              .collect(Collectors.joining());
      StatusLength length = new StatusLength(50 + random.nextInt(100), 23);
      List<String> parts = length.split(text, null, 999);
      assertThat(parts).allMatch(part -> length.excess(part, null) <= 0);
      List<String> bare =
          parts.size() == 1
              ? parts
              : IntStream.range(0, parts.size())
                  .mapToObj(i -> without(parts.get(i), " (%d/%d)".formatted(i + 1, parts.size())))
                  .toList();
      assertThat(String.join("", bare).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
      // A name that is longer than a part is cut, and no name there is.
      assertThat(live(bare)).as("%s", bare).hasSameSizeAs(live(List.of(text)));
    }
  }

  private static String without(String part, String number) {
    assertThat(part).endsWith(number);
    return part.substring(0, part.length() - number.length());
  }

  private static List<String> live(List<String> texts) {
    return texts.stream()
        .flatMap(text -> LIVE.matcher(text).results().map(MatchResult::group))
        .toList();
  }
}
