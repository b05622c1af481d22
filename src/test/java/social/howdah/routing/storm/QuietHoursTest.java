package social.howdah.routing.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When only what is urgent is said. 1 November 2026 is a Sunday. */
class QuietHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "22:00-07:00, 2026-11-02T20:59:00Z, ",
    "22:00-07:00, 2026-11-02T21:00:00Z, 2026-11-03T06:00:00Z",
    "22:00-07:00, 2026-11-03T03:00:00Z, 2026-11-03T06:00:00Z",
    "22:00-07:00, 2026-11-03T06:00:00Z, ",
    "12:00-13:30, 2026-11-03T11:30:00Z, 2026-11-03T12:30:00Z",
    "Sat-Sun 00:00-24:00, 2026-10-31T12:00:00Z, 2026-11-01T23:00:00Z",
    "Sat-Sun 00:00-24:00, 2026-11-02T12:00:00Z, ",
    "Fri 18:00-24:00, 2026-10-30T18:00:00Z, 2026-10-30T23:00:00Z",
    "Fri-Mon 20:00-08:00, 2026-11-03T03:00:00Z, 2026-11-03T07:00:00Z",
    "Fri-Mon 20:00-08:00, 2026-11-04T03:00:00Z, "
  })
  void endsWhenItIsWrittenToEnd(String written, Instant now, Instant end) {
    assertThat(QuietHours.parse(written, BERLIN).until(now).orElse(null)).isEqualTo(end);
  }

  @Test
  void spansThatMeetAreOne() {
    QuietHours hours = QuietHours.parse("22:00-07:00, Sat-Sun 00:00-24:00", BERLIN);
    assertThat(hours.until(Instant.parse("2026-10-30T22:00:00Z")))
        .contains(Instant.parse("2026-11-02T06:00:00Z"));
  }

  /** On 25 October 2026 the clock goes back at three: that night has ten quiet hours. */
  @Test
  void theClockOnTheWallCounts() {
    assertThat(QuietHours.parse("22:00-07:00", BERLIN).until(Instant.parse("2026-10-24T20:00:00Z")))
        .contains(Instant.parse("2026-10-25T06:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "22-7", "25:00-07:00", "Xyz 22:00-07:00", "22:00-07:00,", "00:00-24:00"})
  void whatIsNoneIsRefused(String written) {
    assertThatThrownBy(() -> QuietHours.parse(written, BERLIN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
