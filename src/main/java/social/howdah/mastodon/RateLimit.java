package social.howdah.mastodon;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

  /** What is further away is a mistake: no window is that long. */
  private static final Duration LONGEST = Duration.ofDays(1);

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
        .filter(reset -> reset.isAfter(now) && reset.isBefore(now.plus(LONGEST)))
        .orElseGet(() -> now.plus(UNKNOWN));
  }

  private static Optional<Instant> retryAfter(@Nullable String value, Instant there) {
    return value != null && value.strip().matches("\\d{1,9}")
        ? Optional.of(there.plusSeconds(Long.parseLong(value.strip())))
        : time(value);
  }

  private static Optional<Instant> time(@Nullable String value) {
    return value == null ? Optional.empty() : Times.instant(value.strip());
  }
}
