package social.howdah.chat.act;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Case;
import social.howdah.message.Event;

/** What a notification in chat is about, as the instance wrote it. */
record Subject(Event event) {
  /** Of what needs none. */
  static final Subject NONE =
      new Subject(Event.bare("mastodon", "", "", Instant.EPOCH, null, Map.of()));

  /** Alias of the account that was notified. */
  String alias() {
    return text(event.data(), "recipient");
  }

  Map<?, ?> status() {
    return map(notification(), "status");
  }

  /** Who did it. */
  Map<?, ?> account() {
    return map(notification(), "account");
  }

  /** What moderators decide; empty for anything else. */
  Optional<Case> about() {
    return Case.of(event);
  }

  /** The instance's id of that. */
  String caseId() {
    return about().map(Case::id).orElse("");
  }

  private Map<?, ?> notification() {
    return map(event.data(), "notification");
  }

  static String text(Map<?, ?> object, String key) {
    return Objects.toString(object.get(key), "");
  }

  private static Map<?, ?> map(Map<?, ?> object, String key) {
    @Nullable Object value = object.get(key);
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  /** Never what it says. */
  @Override
  public String toString() {
    return "Subject[" + event + "]";
  }
}
