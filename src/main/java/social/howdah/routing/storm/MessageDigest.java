package social.howdah.routing.storm;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.platform.json.Json;

/**
 * One message for all that was gathered: the only one as it is, of several an event whose data are
 * the groups of those that belong together. What to say of them, its destination knows.
 *
 * @param zone of the times
 */
record MessageDigest(Gathering gathering, ZoneId zone) {
  /** How many of a group are named. */
  static final int NAMED = 3;

  /**
   * The message.
   *
   * @param id of the digest's delivery
   */
  ChatMessage message(UUID id, Instant now) {
    ChatMessage first = newest(gathering.lines().get(0));
    if (gathering.count() == 1) {
      return first;
    }
    var data = new TreeMap<String, @Nullable Object>();
    data.put("count", (long) gathering.count());
    data.put("since", gathering.since().atZone(zone).toOffsetDateTime().toString());
    data.put("until", gathering.until().atZone(zone).toOffsetDateTime().toString());
    data.put("groups", gathering.lines().stream().map(MessageDigest::group).toList());
    return new ChatMessage(
        first.destination(),
        Event.bare("howdah", id.toString(), "social.howdah.digest", now, null, data),
        null);
  }

  private static TreeMap<String, @Nullable Object> group(Gathering.Line line) {
    ChatMessage newest = newest(line);
    var group = new TreeMap<String, @Nullable Object>();
    group.put("count", (long) line.times());
    group.put("type", newest.event().type());
    group.put("actors", actors(line));
    group.put("text", newest.text());
    group.put("data", newest.event().data());
    return group;
  }

  /** Who has caused some of a group, the newest first, each once. */
  private static List<String> actors(Gathering.Line line) {
    return line.said().stream()
        .map(said -> Json.read(said, ChatMessage.class).event().details().actor())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static ChatMessage newest(Gathering.Line line) {
    return Json.read(line.newest(), ChatMessage.class);
  }
}
