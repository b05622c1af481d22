package social.howdah.routing.storm;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Times at which only what is urgent is said: {@code 22:00-07:00, Sat-Sun 00:00-24:00}. A span that
 * ends at or before its beginning ends on the next day; its days are those on which it begins.
 */
record QuietHours(List<Span> spans, ZoneId zone) {
  static final String WHAT_IT_MUST_BE =
      "must be spans such as 22:00-07:00 or Sat-Sun 00:00-24:00, separated by commas, and leave an hour to speak.";

  private static final Pattern WRITTEN =
      Pattern.compile("(?:(\\w{3})(?:-(\\w{3}))? +)?(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  /** Days beyond which there is no end: every hour of the week is quiet. */
  private static final int LONGEST = 8;

  /** From a time of these days on. */
  record Span(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    private Optional<ZonedDateTime> end(LocalDate day, ZonedDateTime now) {
      ZonedDateTime begin = day.atTime(from).atZone(now.getZone());
      LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
      ZonedDateTime end = last.atTime(to).atZone(now.getZone());
      boolean holds =
          days.contains(day.getDayOfWeek()) && !now.isBefore(begin) && now.isBefore(end);
      return holds ? Optional.of(end) : Optional.empty();
    }
  }

  /**
   * Reads spans that are separated by commas.
   *
   * @throws IllegalArgumentException for anything else, and for a week without an hour to speak
   */
  static QuietHours parse(String text, ZoneId zone) {
    QuietHours hours =
        new QuietHours(Arrays.stream(text.split(",", -1)).map(QuietHours::span).toList(), zone);
    ZonedDateTime monday = LocalDate.EPOCH.with(DayOfWeek.MONDAY).atStartOfDay(zone);
    if (hours
        .until(monday.toInstant())
        .filter(end -> end.isAfter(monday.plusDays(7).toInstant()))
        .isPresent()) {
      throw new IllegalArgumentException("the whole week");
    }
    return hours;
  }

  private static Span span(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    try {
      return new Span(
          days(matcher.group(1), matcher.group(2)), time(matcher.group(3)), time(matcher.group(4)));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static LocalTime time(String text) {
    return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }

  private static Set<DayOfWeek> days(String first, String last) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    if (first == null) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    DayOfWeek end = last == null ? day(first) : day(last);
    DayOfWeek each = day(first);
    days.add(each);
    while (each != end) {
      each = each.plus(1);
      days.add(each);
    }
    return days;
  }

  private static DayOfWeek day(String word) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.name().startsWith(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }

  /** When the quiet ends, if it is quiet now; spans that meet are one. */
  Optional<Instant> until(Instant now) {
    ZonedDateTime end = now.atZone(zone);
    Optional<ZonedDateTime> next = end(end);
    for (int spans = 0; next.isPresent() && spans < 2 * LONGEST * this.spans.size(); spans++) {
      end = next.get();
      next = end(end);
    }
    Instant ends = end.toInstant();
    return ends.isAfter(now) ? Optional.of(ends) : Optional.empty();
  }

  private Optional<ZonedDateTime> end(ZonedDateTime now) {
    return spans.stream()
        .flatMap(
            span ->
                Stream.of(-1, 0)
                    .flatMap(days -> span.end(now.toLocalDate().plusDays(days), now).stream()))
        .max(ZonedDateTime::compareTo);
  }
}
