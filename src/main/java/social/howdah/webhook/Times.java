package social.howdah.webhook;

import com.ethlo.time.ITU;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;

/** The times payloads tell, as far as they can be believed. */
public final class Times {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(1);

  /** The largest count of seconds: anything above counts milliseconds, since 1973. */
  private static final long MOST_SECONDS = 99_999_999_999L;

  private Times() {}

  /**
   * The time a payload tells, unless it is before the year 2000 or more than a day ahead: then
   * somebody's clock or mapping is wrong, and the event's time is when it came.
   *
   * @param told RFC 3339, or a {@code Number} of seconds or milliseconds since 1970; anything else
   *     counts as absent
   * @param now when it came
   */
  public static Instant believed(Optional<?> told, Instant now) {
    return told.flatMap(Times::read)
        .filter(time -> !time.isBefore(EARLIEST) && !time.isAfter(now.plus(AHEAD)))
        .orElse(now);
  }

  private static Optional<Instant> read(Object told) {
    try {
      if (told instanceof Number number) {
        long count = number.longValue();
        LongFunction<Instant> unit =
            count > MOST_SECONDS ? Instant::ofEpochMilli : Instant::ofEpochSecond;
        return Optional.of(unit.apply(count));
      }
      return told instanceof String text
          ? Optional.of(ITU.parseLenient(text.strip()).toInstant())
          : Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
