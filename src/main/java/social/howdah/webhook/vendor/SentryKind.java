package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.platform.problem.Problem;
import social.howdah.webhook.EventType;
import social.howdah.webhook.Payload;
import social.howdah.webhook.Received;
import social.howdah.webhook.SignatureWay;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;
import social.howdah.webhook.Texts;

/**
 * Sentry: the webhooks of its integrations, and those of its older plugin. Types are {@code
 * io.sentry.<resource>.<action>}, for example {@code io.sentry.issue.created}; what the plugin
 * sends is {@code io.sentry.event_alert.triggered}, too. The subject is the project.
 *
 * @see <a
 *     href="https://docs.sentry.io/organization/integrations/integration-platform/webhooks/">Sentry:
 *     Webhooks</a>
 */
@Singleton
class SentryKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(SentryKind.class, "sentry.properties");
  private static final String RESOURCE = "Sentry-Hook-Resource";

  @Override
  public String name() {
    return "sentry";
  }

  @Override
  public Source open(SourceConfig config) {
    return new VendorSource(
        config.name(),
        config.signatures(SignatureWay.hmac("Sentry-Hook-Signature", ""), SignatureWay.address()),
        TEXTS,
        SentryKind::read);
  }

  private static List<Event> read(String source, Received request, Instant now) {
    Payload payload = withoutCode(new Payload(request.json()));
    boolean isPlugin = request.header(RESOURCE).isEmpty();
    if (isPlugin && payload.object("event").data().isEmpty()) {
      throw new Problem(
          400,
          "There is neither the header " + RESOURCE + " nor an event; Sentry sends one of them.");
    }
    String resource = request.header(RESOURCE).orElse("event_alert");
    String action = isPlugin ? "triggered" : payload.text("action").orElse("");
    SentryEvent event = new SentryEvent(resource, action, payload);
    return List.of(
        new Event(
            source,
            request.header("Request-ID").orElseGet(() -> Digest.of(request.body())),
            EventType.of("io.sentry", resource, action),
            event.time(now),
            event.project().orElse(null),
            event.details(),
            payload.data()));
  }

  /** A new installation brings a code that can be exchanged for a token: it is not kept. */
  private static Payload withoutCode(Payload payload) {
    Payload data = payload.object("data");
    Payload installation = data.object("installation");
    if (installation.at("code").isEmpty()) {
      return payload;
    }
    Map<String, @Nullable Object> kept = new HashMap<>(installation.data());
    kept.remove("code");
    return with(payload, "data", with(data, "installation", kept).data());
  }

  private static Payload with(Payload payload, String name, Object value) {
    Map<String, @Nullable Object> changed = new HashMap<>(payload.data());
    changed.put(name, value);
    return new Payload(changed);
  }
}
