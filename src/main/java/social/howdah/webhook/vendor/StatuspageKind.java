package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
 * Status pages: Atlassian Statuspage, and Instatus and Better Stack, whose webhooks have its shape.
 * Types are {@code io.statuspage.incident.<status>}, {@code ….maintenance.<status>} and {@code
 * ….component.<status>}; the subject is the id of the page. The thing that goes on is the incident,
 * the maintenance or the component.
 *
 * @see <a
 *     href="https://support.atlassian.com/statuspage/docs/enable-webhook-notifications/">Statuspage:
 *     Enable webhook notifications</a>
 * @see <a href="https://instatus.com/help/webhooks">Instatus: Webhooks format</a>
 */
@Singleton
class StatuspageKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(StatuspageKind.class, "statuspage.properties");
  private static final int MOST_COMPONENTS = 50;
  private static final String COMPONENT_UPDATE = "component_update";

  /** Of these an incident of Statuspage is a maintenance. */
  private static final Set<String> PLANNED =
      Set.of("scheduled", "in_progress", "verifying", "completed");

  private static final Set<String> OVER =
      Set.of("resolved", "completed", "postmortem", "operational");

  @Override
  public String name() {
    return "statuspage";
  }

  @Override
  public Source open(SourceConfig config) {
    return new VendorSource(
        config.name(),
        config.signatures(
            SignatureWay.address(), SignatureWay.hmac("X-Instatus-Webhook-Signature", "")),
        TEXTS,
        StatuspageKind::read);
  }

  private static List<Event> read(String source, Received request, Instant now) {
    Payload payload = new Payload(request.json());
    String thing =
        Stream.of("incident", "maintenance", "component", COMPONENT_UPDATE)
            .filter(name -> !payload.object(name).data().isEmpty())
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                        400,
                        "There is no incident, maintenance or component; status pages send one."));
    Payload told = payload.object(thing);
    Payload update = update(payload, thing);
    String status =
        update
            .text("new_status")
            .or(() -> told.text("status"))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .orElse("");
    return List.of(
        new Event(
            source,
            id(request, told, update),
            EventType.of("io.statuspage", word(thing, status), status),
            Times.believed(update.at("created_at").or(() -> told.at("updated_at")), now),
            payload.line("page", "id").orElse(null),
            details(payload, told, update, status),
            payload.data()));
  }

  private static String word(String thing, String status) {
    if (thing.equals(COMPONENT_UPDATE)) {
      return "component";
    }
    return PLANNED.contains(status) ? "maintenance" : thing;
  }

  /** The newest, which stands first; or what happened to the component. */
  private static Payload update(Payload payload, String thing) {
    return payload.objects(thing, thing + "_updates").stream()
        .findFirst()
        .orElseGet(() -> payload.object(COMPONENT_UPDATE));
  }

  /** What was said once, and again word for word, is a repeat; what was said differently is not. */
  private static String id(Received request, Payload told, Payload update) {
    Optional<String> id = told.text("id");
    Optional<String> updated = update.text("id").or(() -> update.text("created_at"));
    return id.isPresent() && updated.isPresent()
        ? Digest.of(
            id.get(),
            told.text("status").orElse(""),
            updated.get(),
            update.text("updated_at").orElse(""))
        : Digest.of(request.body());
  }

  private static Details details(Payload payload, Payload told, Payload update, String status) {
    Optional<String> thread = told.line("id");
    return DetailsBuilder.builder()
        .url(
            told.link("shortlink")
                .or(() -> told.link("url"))
                .or(() -> payload.link("page", "url"))
                .orElse(null))
        .title(told.line("name").orElse(null))
        .severity(told.line("impact").map(word -> word.toLowerCase(Locale.ROOT)).orElse(null))
        .labels(components(told, update))
        .thread(thread.orElse(null))
        .phase(thread.map(id -> OVER.contains(status) ? Phase.RESOLVED : Phase.OPENED).orElse(null))
        .build();
  }

  private static List<String> components(Payload told, Payload update) {
    return Stream.concat(
            told.objects("components").stream(), update.objects("affected_components").stream())
        .flatMap(component -> component.line("name").stream())
        .map(name -> "component=" + name)
        .distinct()
        .limit(MOST_COMPONENTS)
        .toList();
  }
}
