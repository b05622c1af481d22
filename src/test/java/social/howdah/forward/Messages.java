package social.howdah.forward;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.outbox.Delivery;
import social.howdah.platform.json.Json;

/** Messages and deliveries of a test. */
public final class Messages {
  private Messages() {}

  /** A notification of alice, in the words the destination finds itself. */
  public static ChatMessage notification(String type, Map<String, @Nullable Object> status) {
    return message(
        "social.mastodon.notification." + type,
        Map.of(
            "recipient",
            "@alice@m.example",
            "notification",
            Map.of(
                "type",
                type,
                "account",
                Map.of("acct", "bob@other.example", "url", "https://other.example/@bob"),
                "status",
                status)),
        null);
  }

  /** A message whose route has words of its own. */
  public static ChatMessage text(String text) {
    return message("com.example.deploy", Map.of("number", 7L), text);
  }

  private static ChatMessage message(String type, Map<String, Object> data, @Nullable String text) {
    Event event =
        Event.bare("mastodon", "a/1", type, Instant.parse("2026-11-24T12:00:00Z"), "subject", data);
    return new ChatMessage("chat", event, text);
  }

  /** The message in hand, for its destination. */
  public static Message message(ChatMessage message) {
    Delivery delivery = delivery(message);
    return Message.of(message, delivery, delivery.id(), Instant.now());
  }

  /** The message in hand. */
  public static Delivery delivery(ChatMessage message) {
    return delivery(message, UUID.fromString("00000000-0000-0000-0000-000000000007"), false);
  }

  /**
   * One of several messages in hand.
   *
   * @param outcomeUnknown an earlier attempt may have been taken
   */
  public static Delivery delivery(ChatMessage message, UUID id, boolean outcomeUnknown) {
    return new Delivery(
        id,
        "forward/chat",
        new UUID(0, 1),
        "route mentions",
        Json.write(message),
        "key",
        outcomeUnknown ? 2 : 1,
        outcomeUnknown,
        Instant.now());
  }
}
