package social.howdah.forward;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;

/**
 * What a message says when its route says nothing: for a notification who did what, and the words
 * of the status, hidden if it carries a content warning.
 *
 * @param headline one line
 * @param body may be empty
 * @param url where to look; may be empty
 */
public record Words(String headline, String body, String url) {
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

  /** The words of a message. */
  public static Words of(ChatMessage message) {
    Event event = message.event();
    if (message.text() != null) {
      return new Words("", message.text(), "");
    }
    if (event.data().get("notification") instanceof Map<?, ?> notification) {
      return notification(notification, text(event.data(), "recipient"));
    }
    String subject = event.subject() == null ? "" : " · " + event.subject();
    return new Words(event.type() + subject, "", "");
  }

  private static Words notification(Map<?, ?> notification, String recipient) {
    String type = text(notification, "type");
    Map<?, ?> account = map(notification, "account");
    Map<?, ?> status = map(notification, "status");
    String verb = VERBS.getOrDefault(type, "(" + type + ")");
    String headline = "@%s %s %s".formatted(text(account, "acct"), verb, recipient);
    String warning = text(status, "spoiler_text");
    String body =
        warning.isBlank() ? HtmlText.of(text(status, "content")) : "Content warning: " + warning;
    String url = text(status, "url");
    return new Words(headline, body, url.isEmpty() ? text(account, "url") : url);
  }

  private static Map<?, ?> map(Map<?, ?> object, String key) {
    return object.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String text(Map<?, ?> object, String key) {
    @Nullable Object value = object.get(key);
    return value instanceof String text ? text : Objects.toString(value, "");
  }
}
