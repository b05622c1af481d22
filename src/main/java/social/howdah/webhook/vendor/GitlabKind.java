package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * GitLab: hooks of projects, groups and the whole instance. Types are {@code
 * com.gitlab.<object_kind>}, with the action or status after it; of notes, what they are on. What
 * is confidential has a type of its own, so that no route posts it without having asked for it.
 *
 * @see <a href="https://docs.gitlab.com/user/project/integrations/webhook_events/">GitLab: Webhook
 *     events</a>
 * @see <a href="https://docs.gitlab.com/administration/system_hooks/">GitLab: System hooks</a>
 */
@Singleton
class GitlabKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(GitlabKind.class, "gitlab.properties");

  @Override
  public String name() {
    return "gitlab";
  }

  /** Its secret token is sent as it is; its signing token signs as Standard Webhooks has it. */
  @Override
  public Source open(SourceConfig config) {
    return new VendorSource(
        config.name(),
        config.signatures(SignatureWay.token("X-Gitlab-Token"), SignatureWay.standardWebhooks()),
        TEXTS,
        GitlabKind::read);
  }

  private static List<Event> read(String source, Received request, Instant now) {
    Payload payload = new Payload(request.json());
    String kind =
        payload
            .text("object_kind")
            .or(() -> payload.text("event_name"))
            .or(() -> request.header("X-Gitlab-Event"))
            .orElseThrow(
                () -> new Problem(400, "There is no object_kind; what GitLab sends has one."));
    Optional<String> id = request.header("Idempotency-Key").or(() -> request.header("webhook-id"));
    return List.of(
        new Event(
            source,
            id.orElseGet(() -> BodyKey.of(request)),
            EventType.of("com.gitlab", confidential(payload) + kind, step(kind, payload)),
            now,
            GitlabDetails.subject(payload).orElse(null),
            GitlabDetails.of(kind, payload),
            payload.data()));
  }

  private static String confidential(Payload payload) {
    boolean told =
        payload.text("event_type").filter(type -> type.startsWith("confidential_")).isPresent();
    boolean meant =
        Stream.of("object_attributes", "issue")
            .anyMatch(thing -> payload.flag(thing, "confidential"));
    return told || meant ? "confidential_" : "";
  }

  /** What has happened to it, in GitLab's own word. */
  static String step(String kind, Payload payload) {
    if (kind.equals("note")) {
      return payload.text("object_attributes", "noteable_type").orElse("");
    }
    return payload
        .text("object_attributes", "action")
        .or(() -> payload.text("action"))
        .or(() -> payload.text("object_attributes", "status"))
        .or(() -> payload.text("build_status"))
        .or(() -> payload.text("status"))
        .orElse("");
  }
}
