package social.howdah.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import social.howdah.platform.Secret;

/**
 * Signed id, time and body; refused when the time is five minutes off.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
record StandardWebhooksSignature(Webhook webhook) implements Signature {
  private static final String SIGNATURES = "webhook-signature";
  private static final int MOST = 20;

  static StandardWebhooksSignature of(Secret secret) {
    try {
      return new StandardWebhooksSignature(new Webhook(secret.reveal()));
    } catch (EmptyWebhookSecretException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be whsec_ and Base64, as Standard Webhooks has it.", e);
    }
  }

  @Override
  public boolean matches(Received request) {
    Optional<String> given = request.header(SIGNATURES);
    if (given.isEmpty() || given.get().split(" ", MOST + 1).length > MOST) {
      return false;
    }
    try {
      webhook.verify(new String(request.body(), StandardCharsets.UTF_8), request.headers());
      return true;
    } catch (WebhookVerificationException | RuntimeException e) {
      return false;
    }
  }
}
