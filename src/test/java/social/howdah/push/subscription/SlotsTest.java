package social.howdah.push.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When accounts have their turn. */
class SlotsTest {
  private static final Duration HALF_DAY = Duration.ofHours(12);
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private final Slots slots = new Slots(HALF_DAY);

  @Test
  void aTurnIsAheadAndWithinTheInterval() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(slots.next(UUID.randomUUID(), NOW))
          .isAfter(NOW)
          .isBeforeOrEqualTo(NOW.plus(HALF_DAY));
    }
  }

  @Test
  void eachAccountKeepsItsPlaceWhateverTheTimeOfAsking() {
    UUID account = UUID.randomUUID();
    Instant first = slots.next(account, NOW);
    assertThat(slots.next(account, first.minusMillis(1))).isEqualTo(first);
    assertThat(slots.next(account, first)).isEqualTo(first.plus(HALF_DAY));
  }
}
