package social.howdah.forward.discord;

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
 * A webhook.
 *
 * @param fields name and icon, where they are not those of the webhook
 * @see <a href="https://discord.com/developers/docs/resources/webhook#execute-webhook">Discord:
 *     Execute Webhook</a>
 */
record DiscordDestination(Secret url, Map<String, String> fields, Sender sender)
    implements Destination {
  private static final ErrorCodes CODES =
      new ErrorCodes(
          answer -> JsonAnswer.of(answer).text("code"),
          Set.of(),
          Map.of(
              "10015", "The webhook was deleted: make another, and set .url of it.",
              "10003", "The channel was deleted: make a webhook in another, and set .url of it.",
              "50027", "The webhook's token is no longer right: copy its URL again."),
          Map.of());

  @Override
  public Receipt tell(Message message) throws Exception {
    JsonAnswer answer = JsonAnswer.of(sender.send(Outgoing.json(url, body(message)), CODES));
    String id = answer.text("id");
    return id.isEmpty() ? Receipt.NONE : new Receipt(id, null);
  }

  @Override
  public Optional<Written> written(Message message) {
    return Optional.of(Written.json(body(message)));
  }

  private Map<String, Object> body(Message message) {
    Map<String, Object> body = new TreeMap<>(fields);
    body.put("embeds", DiscordEmbeds.of(message.words()));
    body.put("allowed_mentions", Map.of("parse", List.of()));
    return body;
  }
}
