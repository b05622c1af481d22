package social.howdah.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
  private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "2026-01-01T12:03:00.123456Z | -  | -                             | 2026-01-01T12:03:00.123456Z",
        "1767268980                  | -  | -                             | 2026-01-01T12:03:00Z",
        "2026-01-01T13:03:00Z        | -  | Thu, 01 Jan 2026 13:00:00 GMT | 2026-01-01T12:03:00Z",
        "2026-01-01T12:03:00Z        | 20 | -                             | 2026-01-01T12:00:20Z",
        "-                           | Thu, 01 Jan 2026 12:00:20 GMT | -  | 2026-01-01T12:00:20Z",
        "-                           | -  | -                             | 2026-01-01T12:05:00Z",
        "yesterday                   | x  | x                             | 2026-01-01T12:05:00Z",
        "2025-12-31T00:00:00Z        | -  | -                             | 2026-01-01T12:05:00Z",
        "+999999999-12-31T23:59:59Z  | -  | -                             | 2026-01-01T12:05:00Z",
        "2026-01-01T12:03:00Z | - | -999999999-01-01T00:00:00Z            | 2026-01-01T12:03:00Z"
      })
  void theResetIsToldByOurOwnClock(String reset, String retryAfter, String date, Instant expected) {
    MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
    headers.putSingle("X-RateLimit-Reset", reset);
    headers.putSingle("Retry-After", retryAfter);
    headers.putSingle("Date", date);
    assertThat(RateLimit.reset(headers, clock)).isEqualTo(expected);
  }
}
