package social.howdah.forward.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.howdah.forward.CloudEvents;
import social.howdah.forward.Destination;
import social.howdah.forward.Message;
import social.howdah.forward.Outgoing;
import social.howdah.forward.Sender;
import social.howdah.outbox.Receipt;
import social.howdah.platform.Secret;

/**
 * The event as a structured CloudEvent. The message id is the delivery's, the same at each attempt.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
final class WebhookDestination implements Destination {
  private final Secret url;
  private final List<Webhook> signers;
  private final URI publicUrl;
  private final Sender sender;

  /**
   * Takes the secret.
   *
   * @throws IllegalArgumentException when it is not one of Standard Webhooks
   */
  WebhookDestination(Secret url, Secret secret, URI publicUrl, Sender sender) {
    this(url, List.of(signer(secret)), publicUrl, sender);
  }

  private WebhookDestination(Secret url, List<Webhook> signers, URI publicUrl, Sender sender) {
    this.url = url;
    this.signers = signers;
    this.publicUrl = publicUrl;
    this.sender = sender;
  }

  /**
   * The same, signing with another secret besides: receivers take a message of which one signature
   * is right.
   *
   * @throws IllegalArgumentException when it is not one of Standard Webhooks
   */
  WebhookDestination alsoSigning(Secret previous) {
    return new WebhookDestination(
        url,
        Stream.concat(signers.stream(), Stream.of(signer(previous))).toList(),
        publicUrl,
        sender);
  }

  private static Webhook signer(Secret secret) {
    try {
      return new Webhook(secret.reveal());
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public Receipt tell(Message message) throws Exception {
    sender.send(outgoing(message));
    return Receipt.NONE;
  }

  private Outgoing outgoing(Message message) {
    String body = CloudEvents.json(message, publicUrl);
    String id = message.id().toString();
    long now = message.now().getEpochSecond();
    String signatures =
        signers.stream()
            .map(signer -> sign(signer, id, now, body))
            .collect(Collectors.joining(" "));
    return new Outgoing(
        "POST",
        url,
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", String.valueOf(now),
            "webhook-signature", signatures),
        CloudEvents.CONTENT_TYPE,
        body);
  }

  private static String sign(Webhook signer, String id, long time, String body) {
    try {
      return signer.sign(id, time, body);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException(e);
    }
  }
}
