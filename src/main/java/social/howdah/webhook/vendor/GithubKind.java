package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import social.howdah.message.Event;
import social.howdah.webhook.EventType;
import social.howdah.webhook.Payload;
import social.howdah.webhook.Received;
import social.howdah.webhook.SignatureWay;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;
import social.howdah.webhook.Texts;

/**
 * GitHub. Types are {@code com.github.<event>}, or {@code com.github.<event>.<action>} where the
 * payload has an action; the subject is the repository, or else the organisation.
 *
 * @see <a href="https://docs.github.com/en/webhooks/webhook-events-and-payloads">GitHub: Webhook
 *     events and payloads</a>
 */
@Singleton
class GithubKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(GithubKind.class, "github.properties");

  @Override
  public String name() {
    return "github";
  }

  @Override
  public Source open(SourceConfig config) {
    return new VendorSource(
        config.name(),
        config.signatures(SignatureWay.hmac("X-Hub-Signature-256", "sha256=")),
        TEXTS,
        GithubKind::read);
  }

  private static List<Event> read(String source, Received request, Instant now) {
    String event = request.required("X-GitHub-Event");
    String id = request.required("X-GitHub-Delivery");
    Payload payload = new Payload(request.json());
    Optional<String> subject =
        payload.line("repository", "full_name").or(() -> payload.line("organization", "login"));
    return List.of(
        new Event(
            source,
            id,
            EventType.of("com.github", event, payload.text("action").orElse("")),
            now,
            subject.orElse(null),
            GithubDetails.of(event, payload),
            payload.data()));
  }
}
