package social.howdah.mastodon.statuses;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusLengthTest {
  private static final String LONG_URL = "https://example.org/" + "x".repeat(200);

  @ParameterizedTest
  @CsvSource({
    "10, 0123456789, 0123456789",
    "10, 01234567890, 012345678…",
    "12, one two three four, one two…",
    "4, 👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦, 👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
    "3, 👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦, 👩‍👩‍👧‍👦👩‍👩‍👧‍👦…",
    "6, héllo wörld, héllo…",
    "6, @alice@a.very.long.example, @alice@a.very.long.example"
  })
  void isCountedInGraphemesAndCutAtWords(int characters, String text, String expected) {
    assertThat(new StatusLength(characters, 23).fit(text, null)).isEqualTo(expected);
  }

  @Test
  void everyUrlCountsTheSame() {
    assertThat(new StatusLength(28, 23).fit("see: " + LONG_URL, null))
        .isEqualTo("see: " + LONG_URL);
    assertThat(new StatusLength(27, 23).fit("see: " + LONG_URL, null)).isEqualTo("see:…");
  }

  @Test
  void whatIsNoUrlForMastodonCountsInFull() {
    String local = "http://localhost/" + "x".repeat(100);
    assertThat(new StatusLength(50, 23).fit(local, null)).hasSize(50);
  }

  @ParameterizedTest
  @CsvSource({"0123456789, , 0", "01234567890, , 1", "0123456789, abc, 3", "short, abc, -2"})
  void theExcessIsCountedTheSame(String text, @Nullable String spoiler, int excess) {
    assertThat(new StatusLength(10, 23).excess(text, spoiler)).isEqualTo(excess);
  }

  @Test
  void theWarningCountsToo() {
    assertThat(new StatusLength(10, 23).fit("0123456789", "abc")).isEqualTo("012345…");
  }
}
