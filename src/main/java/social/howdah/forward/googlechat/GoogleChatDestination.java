package social.howdah.forward.googlechat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import social.howdah.forward.Destination;
import social.howdah.forward.ErrorCodes;
import social.howdah.forward.Excerpt;
import social.howdah.forward.Fitting;
import social.howdah.forward.JsonAnswer;
import social.howdah.forward.Markup;
import social.howdah.forward.Message;
import social.howdah.forward.Outgoing;
import social.howdah.forward.Sender;
import social.howdah.forward.Words;
import social.howdah.forward.Written;
import social.howdah.outbox.Receipt;
import social.howdah.platform.Secret;

/**
 * An incoming webhook: a card. The message's id is the request's, by which Google Chat answers a
 * repeat with the message that is there.
 *
 * @param topic the key of the thread all messages go to; if it is empty, each begins one
 * @see <a href="https://developers.google.com/workspace/chat/quickstart/webhooks">Google Chat:
 *     Webhooks</a>
 * @see <a
 *     href="https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages/create">Google
 *     Chat: spaces.messages.create</a>
 */
record GoogleChatDestination(Secret url, String topic, Sender sender) implements Destination {
  /** Of the 32 000 bytes a message may have. */
  private static final int LARGEST = 31_000;

  private static final int LONGEST = 12_000;
  private static final int LONGEST_NOTICE = 300;

  private static final String AGAIN =
      "Look whether the space and its webhook are there; copy the webhook's URL and set .url to it.";

  private static final ErrorCodes CODES =
      new ErrorCodes(
          answer -> JsonAnswer.of(answer).text("error", "status"),
          Set.of(),
          Map.of("NOT_FOUND", AGAIN, "UNAUTHENTICATED", AGAIN, "PERMISSION_DENIED", AGAIN),
          Map.of());

  @Override
  public Receipt tell(Message message) throws Exception {
    String name =
        JsonAnswer.of(sender.send(Outgoing.json(request(message), body(message)), CODES))
            .text("name");
    return name.isEmpty() ? Receipt.NONE : new Receipt(name, null);
  }

  @Override
  public Optional<Written> written(Message message) {
    return Optional.of(Written.json(body(message)));
  }

  private Map<String, Object> body(Message message) {
    return Fitting.message(message.words(), LONGEST, LARGEST, this::body);
  }

  private Secret request(Message message) {
    String address = url.reveal();
    String sign = URI.create(address).getRawQuery() == null ? "?" : "&";
    // In a space without threads this changes nothing.
    String reply =
        topic.isEmpty() ? "" : "&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD";
    return Secret.of(address + sign + "requestId=" + message.id() + reply);
  }

  private Map<String, Object> body(Words words) {
    Map<String, Object> body = new TreeMap<>();
    body.put("cardsV2", Card.of(words));
    body.put("fallbackText", notice(words));
    if (!topic.isEmpty()) {
      body.put("thread", Map.of("threadKey", topic));
    }
    return body;
  }

  /** For notifications, which show no card. */
  private static String notice(Words words) {
    return Excerpt.of(words.plain("\n"), LONGEST_NOTICE).replace("<", "<" + Markup.JOINER);
  }
}
