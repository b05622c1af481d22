package social.howdah.console.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.account.TokenHealth;
import social.howdah.account.TokenState;
import social.howdah.console.page.Words;

/** What people read of a token, and of what waited. */
class HealthWordsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
  private final Words words = new Words(Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNCHECKED   | 0  | Not checked yet.",
        "WORKS       | 0  | Works, checked 3 hours ago.",
        "MOVED       | 0  | Works, checked 3 hours ago. Because.",
        "REFUSED     | 2  | Does not work since 3 May 11:30 UTC: Because.",
        "UNREACHABLE | 2  | Its instance does not answer since 3 May 11:30 UTC; what is to be sent is tried again.",
        "DEAD        | 12 | Revoked or expired at the instance, noticed on 3 May 11:30 UTC: 12 deliveries wait. Link it again.",
        "DEAD        | 1  | Revoked or expired at the instance, noticed on 3 May 11:30 UTC: 1 delivery waits. Link it again.",
        "DEAD        | 0  | Revoked or expired at the instance, noticed on 3 May 11:30 UTC: 0 deliveries wait. Link it again.",
      })
  void everyStateIsASentence(TokenState state, int waiting, String sentence) {
    TokenHealth health =
        new TokenHealth(
            state,
            Instant.parse("2026-05-03T11:30:00Z"),
            "Because.",
            Instant.parse("2026-05-04T09:00:00Z"));
    assertThat(words.english(HealthWords.of(health, waiting))).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-04T11:59:30Z, moments ago",
    "2026-05-04T11:59:00Z, 1 minute ago",
    "2026-05-04T10:55:00Z, 1 hour ago",
    "2026-05-01T12:00:00Z, 3 days ago"
  })
  void theTimeSinceIsInRoundWords(Instant checked, String ago) {
    TokenHealth health = new TokenHealth(TokenState.WORKS, NOW, null, checked);
    assertThat(words.english(HealthWords.of(health, 0))).isEqualTo("Works, checked " + ago + ".");
  }

  @Test
  void whatBecameOfWhatWaitedIsSaidOfWhateverThereWas() {
    assertThat(SettledWords.of(3, 1, null).sentences().stream().map(words::english))
        .containsExactly(
            "Of the deliveries that waited, 3 were cancelled.",
            "Of the deliveries that waited, 1 was handed over.");
    assertThat(SettledWords.of(null, -5, null).sentences()).isEmpty();
  }
}
