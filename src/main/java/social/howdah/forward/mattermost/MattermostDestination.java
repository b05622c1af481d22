package social.howdah.forward.mattermost;

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
import social.howdah.platform.http.HttpDocument;

/**
 * An incoming webhook: a text in Markdown, and the pictures.
 *
 * @param fields channel, name and icon, where they are not those of the webhook
 * @see <a href="https://developers.mattermost.com/integrate/webhooks/incoming/">Mattermost:
 *     Incoming webhooks</a>
 * @see <a
 *     href="https://developers.mattermost.com/integrate/reference/message-attachments/">Mattermost:
 *     Message attachments</a>
 */
record MattermostDestination(Secret url, Map<String, String> fields, Sender sender)
    implements Destination {
  private static final String UNKNOWN =
      "Make an incoming webhook in Mattermost and set howdah.destination.<name>.url to it.";

  private static final ErrorCodes CODES =
      new ErrorCodes(
          MattermostDestination::code,
          Set.of(),
          Map.of("unknown webhook", UNKNOWN),
          Map.of(
              "web.incoming_webhook.channel_locked.app_error",
              "The webhook is locked to its own channel: leave out .channel."));

  @Override
  public Receipt tell(Message message) throws Exception {
    sender.send(Outgoing.json(url, post(message)), CODES);
    return Receipt.NONE;
  }

  @Override
  public Optional<Written> written(Message message) {
    return Optional.of(Written.json(post(message)));
  }

  private Map<String, Object> post(Message message) {
    Map<String, Object> post = new TreeMap<>(fields);
    post.put("text", MattermostMarkdown.text(message.words()));
    List<Map<String, String>> pictures = MattermostMarkdown.pictures(message.words());
    if (!pictures.isEmpty()) {
      post.put("attachments", pictures);
    }
    return post;
  }

  /** Older servers answer 400 to a webhook they do not know, newer ones 404 and a general code. */
  private static String code(HttpDocument answer) {
    String id = JsonAnswer.of(answer).text("id");
    boolean unknown =
        id.equals("web.incoming_webhook.invalid.app_error")
            || (answer.answer().status() == 404 && id.startsWith("web.incoming_webhook."));
    return unknown ? "unknown webhook" : id;
  }
}
