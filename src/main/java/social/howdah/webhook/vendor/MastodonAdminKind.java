package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import social.howdah.message.Details;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.message.Phase;
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
 * What a Mastodon server tells its administrators. Types are {@code org.joinmastodon.<event>}, for
 * example {@code org.joinmastodon.report.created}; the subject is the account it is about. The
 * thing that goes on is the report, the account that signs up, or the status.
 *
 * <p>The payload holds e-mail addresses, IP addresses, and who reported whom: the default texts say
 * none of these.
 *
 * @see <a href="https://docs.joinmastodon.org/admin/webhooks/">Mastodon: Webhooks</a>
 */
@Singleton
class MastodonAdminKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(MastodonAdminKind.class, "mastodon-admin.properties");
  private static final int MOST_LABELS = 50;
  private static final List<String> STATES =
      List.of("suspended", "silenced", "disabled", "forwarded", "action_taken");

  @Override
  public String name() {
    return "mastodon-admin";
  }

  @Override
  public Source open(SourceConfig config) {
    return new VendorSource(
        config.name(),
        config.signatures(SignatureWay.hmac("X-Hub-Signature", "sha256=")),
        TEXTS,
        MastodonAdminKind::read);
  }

  /** Mastodon gives deliveries no id, but sends the same bytes when it tries again. */
  private static List<Event> read(String source, Received request, Instant now) {
    Payload payload = new Payload(request.json());
    String event =
        payload
            .line("event")
            .orElseThrow(
                () -> new Problem(400, "There is no event; Mastodon's webhooks name one."));
    Payload object = payload.object("object");
    Payload about =
        event.startsWith("report.")
            ? object.object("target_account", "account")
            : object.object("account");
    return List.of(
        new Event(
            source,
            Digest.of(request.body()),
            EventType.of("org.joinmastodon", event.split("\\.", 2)),
            Times.believed(payload.at("created_at"), now),
            about.line("acct").orElse(null),
            details(event, object, about),
            payload.data()));
  }

  /** Who reported somebody is nobody's actor: it would be told wherever actors are. */
  private static Details details(String event, Payload object, Payload about) {
    boolean isReport = event.startsWith("report.");
    String thing = event.split("\\.", 2)[0];
    Optional<String> actor =
        isReport ? object.line("action_taken_by_account", "username") : about.line("acct");
    return DetailsBuilder.builder()
        .actor(actor.orElse(null))
        .bot(!isReport && about.flag("bot"))
        .url(object.link("url").or(() -> about.link("url")).orElse(null))
        .title(object.line("category").orElse(null))
        .labels(labels(object))
        .thread(object.line("id").map(id -> thing + "/" + id).orElse(null))
        .phase(phase(event, object))
        .build();
  }

  /** How an account or report stands; the hashtags of a status. */
  private static List<String> labels(Payload object) {
    Stream<String> states = STATES.stream().filter(object::flag);
    Stream<String> waiting =
        object.at("approved").filter(Boolean.FALSE::equals).isPresent()
            ? Stream.of("pending")
            : Stream.empty();
    Stream<String> tags = object.objects("tags").stream().flatMap(tag -> tag.line("name").stream());
    return Stream.of(states, waiting, tags).flatMap(labels -> labels).limit(MOST_LABELS).toList();
  }

  private static Phase phase(String event, Payload object) {
    boolean isOver = event.equals("account.approved") || object.flag("action_taken");
    if (isOver) {
      return Phase.RESOLVED;
    }
    return event.endsWith(".created") ? Phase.OPENED : Phase.UPDATED;
  }
}
