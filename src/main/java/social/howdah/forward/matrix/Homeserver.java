package social.howdah.forward.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.forward.DestinationGoneException;
import social.howdah.forward.JsonAnswer;
import social.howdah.forward.Outgoing;
import social.howdah.forward.Sender;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.Secret;
import social.howdah.platform.http.HttpDocument;

/**
 * A room of a homeserver, as one account sees it. Joining is how an alias is resolved, too: for who
 * is in already it changes nothing.
 *
 * @see <a href="https://spec.matrix.org/v1.11/client-server-api/">Matrix: Client-Server API</a>
 */
final class Homeserver {
  private static final String API = "/_matrix/client/v3/";

  private final String base;
  private final Secret token;
  private final String room;
  private final Sender sender;

  private @Nullable String id;

  /**
   * Contacts nobody yet.
   *
   * @param room its id or an alias
   */
  Homeserver(Secret base, Secret token, String room, Sender sender) {
    this.base = base.reveal().replaceAll("/+$", "");
    this.token = token;
    this.room = room;
    this.sender = sender;
    this.id = room.startsWith("!") ? room : null;
  }

  /**
   * Sends a message event. The same transaction again is answered with the same event.
   *
   * @return the event's id
   */
  synchronized String send(UUID transaction, Map<String, ?> content)
      throws RetryableDeliveryException, DestinationGoneException {
    String joined = id == null ? join() : id;
    String path = "rooms/%s/send/m.room.message/%s".formatted(encode(joined), transaction);
    HttpDocument answer = answer(path, "PUT", content);
    if (error(answer).equals("M_FORBIDDEN")) {
      join();
      answer = answer(path, "PUT", content);
    }
    return judged(answer, "event_id");
  }

  private String join() throws RetryableDeliveryException, DestinationGoneException {
    String joined = judged(answer("join/" + encode(room), "POST", Map.of()), "room_id");
    id = joined;
    return joined;
  }

  private HttpDocument answer(String path, String method, Map<String, ?> body)
      throws RetryableDeliveryException {
    return sender.answer(
        Outgoing.json(Secret.of(base + API + path), body)
            .by(method)
            .with("Authorization", "Bearer " + token.reveal()));
  }

  /** A field of an answer that is a success. */
  private String judged(HttpDocument answer, String field)
      throws RetryableDeliveryException, DestinationGoneException {
    Map<String, @Nullable Object> fields = JsonAnswer.of(answer).fields();
    switch (error(answer)) {
      case "M_UNKNOWN_TOKEN", "M_MISSING_TOKEN" ->
          throw new DestinationGoneException(
              "The homeserver does not know the access token: set .token anew.");
      case "M_FORBIDDEN" ->
          throw new IllegalStateException(
              "The homeserver lets the account not write in the room: invite it, or let it speak.");
      case "M_LIMIT_EXCEEDED" -> {
        // Older servers say it here, and not in Retry-After.
        if (fields.get("retry_after_ms") instanceof Long wait
            && answer.answer().header("retry-after").isEmpty()) {
          throw RetryableDeliveryException.refusedUntil(
              "The destination answered 429.", Duration.ofMillis(Math.max(1, wait)));
        }
      }
      default -> {}
    }
    sender.judge(answer.answer());
    if (fields.get(field) instanceof String value) {
      return value;
    }
    throw RetryableDeliveryException.outcomeUnknown(
        "The destination's answer is none of a homeserver: is .url right?");
  }

  private static String error(HttpDocument answer) {
    return answer.answer().succeeded() ? "" : JsonAnswer.of(answer).text("errcode");
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8);
  }
}
