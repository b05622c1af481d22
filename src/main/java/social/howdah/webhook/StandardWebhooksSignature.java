package social.howdah.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;

/**
 * Signed id, time and body; refused when the time is five minutes off.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
record StandardWebhooksSignature(Webhook webhook) implements Signature {
  private static final List<String> HEADERS = List.of("id", "timestamp", "signature");
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
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : HEADERS) {
      header(request, name).ifPresent(value -> headers.put("webhook-" + name, List.of(value)));
    }
    if (headers.size() < HEADERS.size() || isTooMany(headers.get("webhook-signature"))) {
      return false;
    }
    try {
      webhook.verify(new String(request.body(), StandardCharsets.UTF_8), headers);
      return true;
    } catch (WebhookVerificationException | RuntimeException e) {
      return false;
    }
  }

  /** Svix, where the convention is from, has names of its own for the same. */
  private static Optional<String> header(Received request, String name) {
    return request.header("webhook-" + name).or(() -> request.header("svix-" + name));
  }

  private static boolean isTooMany(@Nullable List<String> signatures) {
    return signatures == null || signatures.get(0).split(" ", MOST + 1).length > MOST;
  }
}
