package social.howdah.routing.template;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ocpsoft.prettytime.PrettyTime;

/** {@code 3 hours ago}. */
final class RelativeTime {
  private RelativeTime() {}

  /**
   * Tells a time in words.
   *
   * @param time an instant, ISO 8601 with an offset, or seconds since 1970
   * @param language for example {@code de}
   */
  static String tell(@Nullable Object time, Instant now, String language) {
    PrettyTime words = new PrettyTime(now);
    words.setLocale(Locale.forLanguageTag(language));
    return words.format(instant(time));
  }

  private static Instant instant(@Nullable Object time) {
    try {
      if (time instanceof Instant instant) {
        return instant;
      }
      return time instanceof Number seconds
          ? Instant.ofEpochSecond(seconds.longValue())
          : OffsetDateTime.parse(String.valueOf(time)).toInstant();
    } catch (DateTimeException e) {
      throw Rendering.refused(
          "ago takes a time such as 2026-12-24T18:00:00+01:00, or seconds since 1970");
    }
  }
}
