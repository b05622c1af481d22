package social.howdah.webhook;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.platform.Secret;

/**
 * GitHub. Types are {@code com.github.<event>}, or {@code com.github.<event>.<action>} where the
 * payload has an action; the subject is the repository, or else the organisation.
 *
 * @see <a href="https://docs.github.com/en/webhooks/webhook-events-and-payloads">GitHub: Webhook
 *     events and payloads</a>
 */
record GithubSource(Signatures signatures) implements SourceKind {
  static Signature signature(Secret secret) {
    return new HmacSignature("X-Hub-Signature-256", secret);
  }

  @Override
  public Event event(
      String source, Received request, Map<String, @Nullable Object> payload, Instant now) {
    String type = "com.github." + request.required("X-GitHub-Event");
    String id = request.required("X-GitHub-Delivery");
    if (payload.get("action") instanceof String action) {
      type = type + "." + action;
    }
    String subject = name(payload.get("repository"), "full_name");
    return new Event(
        source,
        id,
        type,
        now,
        subject == null ? name(payload.get("organization"), "login") : subject,
        payload);
  }

  private static @Nullable String name(@Nullable Object object, String key) {
    return object instanceof Map<?, ?> map && map.get(key) instanceof String name ? name : null;
  }
}
