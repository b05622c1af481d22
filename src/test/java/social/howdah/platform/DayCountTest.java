package social.howdah.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayCountTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:20:00Z");
  private static final long THIS = NOW.getEpochSecond() / 3600;

  @Test
  void putsEachHourAtItsPlaceAndLeavesOutWhatIsOlder() {
    DayCount day =
        DayCount.of(
            List.of(
                new DayCount.Hour(THIS, 3, 3, NOW.minusSeconds(5)),
                new DayCount.Hour(THIS - 1, 4, 1, NOW.minusSeconds(3_500)),
                new DayCount.Hour(THIS - 23, 5, 0, NOW.minusSeconds(83_000)),
                new DayCount.Hour(THIS - 24, 9, 0, NOW.minusSeconds(86_500))),
            NOW);
    assertThat(day.hours()).hasSize(24).startsWith(5, 0, 0).endsWith(0, 4, 3);
    assertThat(day.day()).isEqualTo(12);
    assertThat(day.lastHour()).isEqualTo(4);
    assertThat(day.last()).isEqualTo(NOW.minusSeconds(5));
  }

  @Test
  void addsUpWhatFallsIntoOneHour() {
    DayCount day =
        DayCount.of(
            List.of(new DayCount.Hour(THIS, 3, 3, NOW), new DayCount.Hour(THIS, 2, 0, NOW)), NOW);
    assertThat(day.hours()).endsWith(0, 5);
  }

  @Test
  void beginsWithAWholeHour() {
    assertThat(DayCount.begin(NOW)).isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));
  }
}
