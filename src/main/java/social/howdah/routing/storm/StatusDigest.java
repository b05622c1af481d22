package social.howdah.routing.storm;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraft.Overlong;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.platform.json.Json;

/**
 * One status for all that was gathered: the only one as it is, of several a count, the times and
 * the beginnings of as many as have room. It looks as the first of them would have.
 *
 * @param zone of the times
 */
record StatusDigest(Gathering gathering, ZoneId zone) {
  /** No instance allows less for a status. */
  private static final int ROOM = 440;

  private static final int LONGEST_LINE = 90;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

  /** A status, its newest step, of which there were so many. */
  private record Line(StatusDraft draft, int times) {
    static Line of(Gathering.Line line) {
      return new Line(Json.read(line.newest(), StatusDraft.class), line.times());
    }
  }

  StatusDraft draft() {
    List<Line> lines = gathering.lines().stream().map(Line::of).toList();
    StatusDraft first = lines.get(0).draft();
    if (gathering.count() == 1) {
      return first;
    }
    return StatusDraftBuilder.builder(first)
        .text(text(lines))
        .scheduledAt(null)
        .poll(null)
        .media(List.of())
        .overlong(Overlong.CUT)
        .thing(null)
        .build();
  }

  private String text(List<Line> lines) {
    StringBuilder text = new StringBuilder(headline());
    int told = 0;
    for (Line line : lines) {
      String entry = "\n• " + entry(line);
      if (text.length() + entry.length() > ROOM) {
        break;
      }
      text.append(entry);
      told += line.times();
    }
    return told == gathering.count()
        ? text.toString()
        : text.append("\n… and %d more".formatted(gathering.count() - told)).toString();
  }

  private String headline() {
    String from = TIME.format(gathering.since().atZone(zone));
    String to = TIME.format(gathering.until().atZone(zone));
    String name = ZONE.format(gathering.until().atZone(zone));
    return from.equals(to)
        ? "%d events at %s %s:".formatted(gathering.count(), from, name)
        : "%d events from %s to %s %s:".formatted(gathering.count(), from, to, name);
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
