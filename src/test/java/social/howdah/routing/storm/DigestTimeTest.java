package social.howdah.routing.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTimeTest {

  @ParameterizedTest
  @CsvSource({
    "hourly, 2026-03-01T12:00:00Z, 2026-03-01T13:00:00Z",
    "hourly, 2026-03-01T12:59:59Z, 2026-03-01T13:00:00Z",
    "hourly, 2026-03-01T12:10:00+05:30[Asia/Kolkata], 2026-03-01T13:00:00+05:30",
    "daily, 2026-03-01T07:59:59Z, 2026-03-01T08:00:00Z",
    "daily, 2026-03-01T08:00:00Z, 2026-03-02T08:00:00Z",
    "daily@17:30, 2026-03-01T12:00:00+01:00[Europe/Berlin], 2026-03-01T17:30:00+01:00",
    "daily@17:30, 2026-03-28T18:00:00+01:00[Europe/Berlin], 2026-03-29T17:30:00+02:00",
    "daily@02:30, 2026-03-28T18:00:00+01:00[Europe/Berlin], 2026-03-29T03:30:00+02:00",
  })
  void theNextDigestIs(String written, ZonedDateTime now, ZonedDateTime next) {
    assertThat(DigestTime.parse(written).after(now)).isEqualTo(next.toInstant());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "weekly", "daily@", "daily@7:30", "daily@24:00", "hourly@12:00"})
  void anythingElseIsRefused(String written) {
    assertThatThrownBy(() -> DigestTime.parse(written))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
