package social.howdah.forward.rocketchat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import social.howdah.forward.Destination;
import social.howdah.forward.ErrorCodes;
import social.howdah.forward.JsonAnswer;
import social.howdah.forward.Message;
import social.howdah.forward.Outgoing;
import social.howdah.forward.Sender;
import social.howdah.forward.Written;
import social.howdah.outbox.Receipt;
import social.howdah.platform.Secret;

/**
 * An incoming webhook: a text in Rocket.Chat's markup, and the pictures.
 *
 * @param fields channel, name and icon, where they are not those of the webhook
 * @see <a href="https://docs.rocket.chat/docs/integrations">Rocket.Chat: Integrations</a>
 */
record RocketChatDestination(Secret url, Map<String, String> fields, Sender sender)
    implements Destination {
  private static final ErrorCodes CODES =
      new ErrorCodes(
          answer -> JsonAnswer.of(answer).text("error"),
          Set.of(),
          Map.of(
              "Invalid integration id or token provided.",
              "Make an incoming integration in Rocket.Chat and set .url to its URL."),
          Map.of(
              "overriding destination channel is disabled for this integration",
              "Leave out .channel, or allow the integration to override it."));

  @Override
  public Receipt tell(Message message) throws Exception {
    JsonAnswer answer = JsonAnswer.of(sender.send(Outgoing.json(url, post(message)), CODES));
    if (answer.text("success").equals("false")) {
      throw new IllegalStateException("Rocket.Chat did not take the message.");
    }
    return Receipt.NONE;
  }

  @Override
  public Optional<Written> written(Message message) {
    return Optional.of(Written.json(post(message)));
  }

  private Map<String, Object> post(Message message) {
    Map<String, Object> post = new TreeMap<>(fields);
    post.put("text", RocketChatText.of(message.words()));
    List<Map<String, String>> pictures = RocketChatText.pictures(message.words());
    if (!pictures.isEmpty()) {
      post.put("attachments", pictures);
    }
    return post;
  }
}
