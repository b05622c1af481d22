package social.howdah.push.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkedAccount;
import social.howdah.message.ChatAction;
import social.howdah.message.Details;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.platform.html.HtmlText;
import social.howdah.push.PushNeeds;

/**
 * A notification as the instance wrote it.
 *
 * @param created when the instance says it was made; now if it does not say
 */
record RawNotification(
    String id, String type, Instant created, Map<String, @Nullable Object> fields) {
  static final Comparator<RawNotification> ORDER =
      Comparator.comparing(RawNotification::id, Ids.ORDER);

  static final String SOURCE = "mastodon";

  private static final int LONGEST_ID = 200;

  /** Empty for what has no id that can be kept. */
  static Optional<RawNotification> of(Map<String, @Nullable Object> fields, Instant now) {
    Object id = fields.get("id");
    return id == null || id.toString().isEmpty() || id.toString().length() > LONGEST_ID
        ? Optional.empty()
        : Optional.of(
            new RawNotification(
                id.toString(),
                fields.get("type") instanceof String word ? word : "unknown",
                time(fields.get("created_at")).orElse(now),
                fields));
  }

  private static Optional<Instant> time(@Nullable Object text) {
    try {
      return text instanceof String time
          ? Optional.of(OffsetDateTime.parse(time).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The journal's name of it: two accounts of ours may be of two instances. */
  static String eventId(LinkedAccount account, String id) {
    return account.id() + "/" + id;
  }

  /** The same with another field in place of one of its own. */
  RawNotification with(String key, Object value) {
    Map<String, @Nullable Object> changed = new TreeMap<>(fields);
    changed.put(key, value);
    return new RawNotification(id, type, created, changed);
  }

  /** The instance's id of who has caused it; empty where nobody has. */
  String author() {
    return fields.get("account") instanceof Map<?, ?> author ? text(author, "id") : "";
  }

  /** With what conditions most often ask for beside what the instance wrote. */
  Event event(LinkedAccount account, Relation relation) {
    Author author = Author.of(fields, account.handle().replaceFirst(".*@", ""));
    Map<?, ?> status = fields.get("status") instanceof Map<?, ?> found ? found : Map.of();
    Map<String, @Nullable Object> data = new TreeMap<>();
    data.put("recipient", account.alias());
    data.put("owner", account.shared() ? null : account.person());
    data.put("chosen", PushNeeds.isChosen(account));
    data.put("author", author.facts(relation));
    data.put("visibility", text(status, "visibility"));
    data.put("warning", text(status, "spoiler_text").strip());
    data.put("text", HtmlText.of(text(status, "content")));
    data.put("notification", fields);
    return new Event(
        SOURCE,
        eventId(account, id),
        ChatAction.NOTIFICATION + type,
        created,
        account.handle(),
        details(author, text(status, "url")),
        data);
  }

  private static Details details(Author author, String status) {
    return DetailsBuilder.builder()
        .actor(author.acct())
        .bot(author.bot())
        .url(status.isEmpty() ? author.url() : status)
        .build();
  }

  private static String text(Map<?, ?> object, String key) {
    return Objects.toString(object.get(key), "");
  }

  /** Never what it says. */
  @Override
  public String toString() {
    return "RawNotification[" + id + "]";
  }
}
