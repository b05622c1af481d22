package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
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
import social.howdah.webhook.Times;

/**
 * Jira, Cloud and Data Center. Types are {@code com.atlassian.jira.} and the name of the event
 * without the {@code jira:} before some of them; the subject is the key.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/webhooks/">Jira Cloud:
 *     Webhooks</a>
 * @see <a href="https://developer.atlassian.com/server/jira/platform/webhooks/">Jira Data Center:
 *     Webhooks</a>
 */
@Singleton
class JiraKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(JiraKind.class, "jira.properties");

  @Override
  public String name() {
    return "jira";
  }

  /** Hooks made by rules of Jira's automation, and of old Data Centers, sign nothing. */
  @Override
  public Source open(SourceConfig config) {
    return new VendorSource(
        config.name(),
        config.signatures(
            SignatureWay.hmac("X-Hub-Signature", "sha256="),
            SignatureWay.bearer(),
            SignatureWay.address()),
        TEXTS,
        JiraKind::read);
  }

  private static List<Event> read(String source, Received request, Instant now) {
    Payload payload = new Payload(request.json());
    String event =
        payload
            .text("webhookEvent")
            .orElseThrow(
                () -> new Problem(400, "There is no webhookEvent; what Jira sends has one."));
    return List.of(
        new Event(
            source,
            request.header("X-Atlassian-Webhook-Identifier").orElseGet(() -> BodyKey.of(request)),
            EventType.of("com.atlassian.jira", event.replaceFirst("^jira:", "")),
            Times.believed(payload.at("timestamp"), now),
            JiraDetails.subject(payload).orElse(null),
            JiraDetails.of(event, payload),
            payload.data()));
  }
}
