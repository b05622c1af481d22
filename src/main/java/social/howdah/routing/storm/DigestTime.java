package social.howdah.routing.storm;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When messages are told together: {@code hourly}, {@code daily} or {@code daily@17:30}.
 *
 * @param daily at this time; null each full hour
 */
record DigestTime(@Nullable LocalTime daily) {
  static final String WHAT_IT_MUST_BE = "must be hourly, daily or daily@17:30.";

  private static final Pattern WRITTEN =
      Pattern.compile("hourly|daily(?:@([01]\\d|2[0-3]):([0-5]\\d))?");
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException for anything else
   */
  static DigestTime parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    if (text.equals("hourly")) {
      return new DigestTime(null);
    }
    return new DigestTime(
        matcher.group(1) == null
            ? MORNING
            : LocalTime.parse(matcher.group(1) + ":" + matcher.group(2)));
  }

  /** The next one after a moment. */
  Instant after(ZonedDateTime now) {
    if (daily == null) {
      return now.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
    }
    ZonedDateTime today = now.with(daily);
    return (today.isAfter(now) ? today : now.plusDays(1).with(daily)).toInstant();
  }
}
