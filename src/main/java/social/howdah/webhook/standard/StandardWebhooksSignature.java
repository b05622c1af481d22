package social.howdah.webhook.standard;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import social.howdah.webhook.Received;
import social.howdah.webhook.Signature;

/**
 * Signed id, time and body; refused when the time is five minutes off.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
record StandardWebhooksSignature(Webhook webhook) implements Signature {

  @Override
  public boolean matches(Received request) {
    try {
      webhook.verify(new String(request.body(), StandardCharsets.UTF_8), request.headers());
      return true;
    } catch (WebhookVerificationException | RuntimeException e) {
      return false;
    }
  }
}
