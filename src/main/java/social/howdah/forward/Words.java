package social.howdah.forward;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Case;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.platform.html.HtmlText;

/**
 * What a message shows, for a destination to put into its own format: all of it is plain text of
 * strangers. For a notification who did what, and the status; where the route has words, only
 * those.
 *
 * @param headline one line; may be empty
 * @param warning what the author warns of; if it is not empty, {@link #body} is not shown unasked
 * @param body may be empty
 * @param attachments of the status
 * @param sensitive the attachments are not shown unasked
 * @param url where to look; may be empty
 */
public record Words(
    String headline,
    String warning,
    String body,
    List<Attachment> attachments,
    boolean sensitive,
    String url) {
  private static final Map<String, String> VERBS =
      Map.ofEntries(
          Map.entry("mention", "mentioned"),
          Map.entry("status", "has posted, and is watched by"),
          Map.entry("reblog", "boosted a post of"),
          Map.entry("follow", "follows"),
          Map.entry("follow_request", "asks to follow"),
          Map.entry("favourite", "likes a post of"),
          Map.entry("poll", "ended a poll seen by"),
          Map.entry("update", "edited a post seen by"),
          Map.entry("quote", "quoted a post of"),
          Map.entry("quoted_update", "edited a post quoted by"),
          Map.entry("admin.sign_up", "signed up, as is told to"),
          Map.entry("admin.report", "made a report, as is told to"));

  /** Words of a route, which stand alone. */
  static Words of(String text) {
    return new Words("", "", text, List.of(), false, "");
  }

  /** The words of a message. */
  public static Words of(ChatMessage message) {
    Event event = message.event();
    if (message.text() != null) {
      return of(message.text());
    }
    if (event.type().equals(DigestWords.TYPE)) {
      return new DigestWords(event.data()).words();
    }
    if (!ChatAction.of(event).isEmpty() && Case.of(event).isPresent()) {
      return new CaseWords(Case.of(event).get()).words();
    }
    if (event.data().get("notification") instanceof Map<?, ?>) {
      return notification(event.data());
    }
    String subject = event.subject() == null ? "" : " · " + event.subject();
    return new Words(event.type() + subject, "", "", List.of(), false, "");
  }

  /** What may be seen at once: the body, or the warning in its place, and a line per attachment. */
  public String shown() {
    return joined("\n", warning.isEmpty() ? body : "Content warning: " + warning, lines());
  }

  /** What is behind the warning, for chats that can hide; empty without a warning. */
  public String hidden() {
    return warning.isEmpty() ? "" : body;
  }

  /** Images that may be shown at once. */
  public List<Attachment> pictures() {
    return isCovered() ? List.of() : attachments.stream().filter(Attachment::isImage).toList();
  }

  private boolean isCovered() {
    return sensitive || !warning.isEmpty();
  }

  private String lines() {
    if (attachments.isEmpty() || !isCovered()) {
      return attachments.stream().map(Attachment::line).collect(Collectors.joining("\n"));
    }
    return attachments.size() == 1
        ? "[sensitive " + attachments.get(0).type() + "]"
        : "[" + attachments.size() + " sensitive media]";
  }

  /** What is there of headline, what is shown, and link. */
  public String plain(String between) {
    return joined(between, headline, shown(), url);
  }

  /** The parts that are not empty. */
  static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
  }

  /** The words of a notification, from its event's data. */
  static Words notification(Map<?, ?> data) {
    Map<?, ?> notification = map(data, "notification");
    String recipient = text(data, "recipient");
    String type = text(notification, "type");
    Map<?, ?> account = map(notification, "account");
    Map<?, ?> status = map(notification, "status");
    String verb = VERBS.getOrDefault(type, "(" + type + ")");
    String headline = "@%s %s %s".formatted(text(account, "acct"), verb, recipient);
    return ofStatus(status, headline, link(account, "url"));
  }

  /**
   * The words of a status.
   *
   * @param otherwise where to look if it has no address; may be empty
   */
  static Words ofStatus(Map<?, ?> status, String headline, String otherwise) {
    String url = link(status, "url");
    return new Words(
        headline,
        text(status, "spoiler_text").strip(),
        HtmlText.of(text(status, "content")),
        attachments(status),
        Boolean.TRUE.equals(status.get("sensitive")),
        url.isEmpty() ? otherwise : url);
  }

  private static List<Attachment> attachments(Map<?, ?> status) {
    return status.get("media_attachments") instanceof List<?> list
        ? list.stream()
            .filter(Map.class::isInstance)
            .map(media -> attachment((Map<?, ?>) media))
            .toList()
        : List.of();
  }

  private static Attachment attachment(Map<?, ?> media) {
    return new Attachment(
        text(media, "type"),
        link(media, "url"),
        link(media, "preview_url"),
        text(media, "description").strip());
  }

  /** An address of the web; chats refuse a whole message for one that is none. */
  private static String link(Map<?, ?> object, String key) {
    String value = text(object, key);
    return value.matches("https?://[^\\s<>\"\\\\^`{|}]{1,2000}") ? value : "";
  }

  private static Map<?, ?> map(Map<?, ?> object, String key) {
    return object.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String text(Map<?, ?> object, String key) {
    @Nullable Object value = object.get(key);
    return value instanceof String text ? text : Objects.toString(value, "");
  }
}
