package social.howdah.forward.webhook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import social.howdah.forward.CloudEvents;
import social.howdah.forward.Destination;
import social.howdah.forward.Message;
import social.howdah.forward.Outgoing;
import social.howdah.forward.Sender;
import social.howdah.forward.Written;
import social.howdah.outbox.Receipt;
import social.howdah.platform.Secret;

/**
 * The event as a structured CloudEvent. The message id is the delivery's, the same at each attempt.
 *
 * @param signers receivers take a message of which one signature is right
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
record WebhookDestination(Secret url, List<Signer> signers, URI publicUrl, Sender sender)
    implements Destination {

  @Override
  public Receipt tell(Message message) throws Exception {
    String body = CloudEvents.json(message, publicUrl);
    String id = message.id().toString();
    long now = message.now().getEpochSecond();
    List<String> signatures = new ArrayList<>();
    for (Signer signer : signers) {
      signatures.add(signer.sign(id, now, body));
    }
    sender.send(
        new Outgoing(
            "POST",
            url,
            Map.of(
                "webhook-id", id,
                "webhook-timestamp", String.valueOf(now),
                "webhook-signature", String.join(" ", signatures)),
            CloudEvents.CONTENT_TYPE,
            body));
    return Receipt.NONE;
  }

  @Override
  public Optional<Written> written(Message message) {
    return Optional.of(new Written(CloudEvents.CONTENT_TYPE, CloudEvents.json(message, publicUrl)));
  }
}
