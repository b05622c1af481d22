package social.howdah.routing.storm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraft.Overlong;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.platform.database.Moment;

/**
 * What a route has gathered.
 *
 * @param lines the first of them: each thing once, with its newest step, each text once
 * @param count all of them
 */
record Gathering(List<Line> lines, int count, Instant since, Instant until) {
  /** No instance allows less for a status. */
  private static final int ROOM = 440;

  private static final int LONGEST_LINE = 90;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

  /** A status of which there were so many. */
  record Line(StatusDraft draft, int times) {}

  static Gathering of(ResultSet row, List<Line> lines) throws SQLException {
    return new Gathering(
        lines, row.getInt("count"), Moment.of(row, "since"), Moment.of(row, "until"));
  }

  /**
   * One status for all: the only one as it is, of several a count, the times and the beginnings of
   * as many as have room. It looks as the first of them would have.
   */
  StatusDraft digest(ZoneId zone) {
    StatusDraft first = lines.get(0).draft();
    if (count == 1) {
      return first;
    }
    return StatusDraftBuilder.builder(first)
        .text(text(zone))
        .scheduledAt(null)
        .poll(null)
        .media(List.of())
        .overlong(Overlong.CUT)
        .thing(null)
        .build();
  }

  private String text(ZoneId zone) {
    StringBuilder text = new StringBuilder(headline(zone));
    int told = 0;
    for (Line line : lines) {
      String entry = "\n• " + entry(line);
      if (text.length() + entry.length() > ROOM) {
        break;
      }
      text.append(entry);
      told += line.times();
    }
    return told == count
        ? text.toString()
        : text.append("\n… and %d more".formatted(count - told)).toString();
  }

  private String headline(ZoneId zone) {
    String from = TIME.format(since.atZone(zone));
    String to = TIME.format(until.atZone(zone));
    return from.equals(to)
        ? "%d events at %s %s:".formatted(count, from, ZONE.format(until.atZone(zone)))
        : "%d events from %s to %s %s:".formatted(count, from, to, ZONE.format(until.atZone(zone)));
  }

  private static String entry(Line line) {
    String words =
        line.draft()
            .text()
            .lines()
            .filter(each -> !each.isBlank())
            .findFirst()
            .orElse("(no words)");
    return Excerpt.of(words.strip(), LONGEST_LINE) + (line.times() == 1 ? "" : " ×" + line.times());
  }
}
