package social.howdah.mastodon;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of an answer say of the caller's budget.
 *
 * @param remaining calls until the reset
 * @param reset by our own clock: the difference to the instance's, as its {@code Date} tells, is
 *     taken out
 * @see <a href="https://docs.joinmastodon.org/api/rate-limits/">Mastodon: Rate limits</a>
 */
public record RateLimit(int remaining, Instant reset) {
  /** Mastodon's usual window. */
  private static final Duration UNKNOWN = Duration.ofMinutes(5);

  static Optional<RateLimit> of(MultivaluedMap<String, String> headers, Clock clock) {
    String remaining = headers.getFirst("X-RateLimit-Remaining");
    if (remaining == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RateLimit(Integer.parseInt(remaining.strip()), reset(headers, clock)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** When to come again after a 429: {@code Retry-After}, the reset, or the usual window. */
  static Instant reset(MultivaluedMap<String, String> headers, Clock clock) {
    Instant now = clock.instant();
    Instant there = time(headers.getFirst("Date")).orElse(now);
    return retryAfter(headers.getFirst("Retry-After"), there)
        .or(() -> time(headers.getFirst("X-RateLimit-Reset")))
        .map(reset -> now.plus(Duration.between(there, reset)))
        .filter(reset -> reset.isAfter(now))
        .orElseGet(() -> now.plus(UNKNOWN));
  }

  private static Optional<Instant> retryAfter(@Nullable String value, Instant there) {
    return value != null && value.strip().matches("\\d{1,9}")
        ? Optional.of(there.plusSeconds(Long.parseLong(value.strip())))
        : time(value);
  }

  /** ISO 8601, as Mastodon sends it; epoch seconds or an HTTP date, as others do. */
  private static Optional<Instant> time(@Nullable String value) {
    if (value == null) {
      return Optional.empty();
    }
    String text = value.strip();
    try {
      if (text.matches("\\d{9,11}")) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
      }
      return Optional.of(
          text.contains(",")
              ? ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
