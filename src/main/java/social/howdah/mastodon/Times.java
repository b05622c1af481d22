package social.howdah.mastodon;

import com.ethlo.time.ITU;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as servers write them: RFC 3339 with and without a fraction or an offset, a date alone,
 * seconds since 1970, and in headers the date of HTTP.
 */
final class Times {
  private static final Pattern SECONDS = Pattern.compile("-?\\d{1,11}");

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Times() {}

  static Optional<Instant> instant(String text) {
    try {
      return parsed(text).filter(Times::isWritable);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> parsed(String text) {
    if (text.contains(",")) {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    }
    if (text.indexOf('-', 1) > 0) {
      return Optional.of(ITU.parseLenient(text).toInstant());
    }
    return SECONDS.matcher(text).matches()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
        : Optional.empty();
  }

  /** What RFC 3339 can write, years of four digits: beyond it no difference can be told. */
  private static boolean isWritable(Instant time) {
    return !time.isBefore(FIRST) && time.isBefore(END);
  }

  /** Older servers write a time where a date belongs. */
  static Optional<LocalDate> date(String text) {
    return instant(text).map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC));
  }
}
