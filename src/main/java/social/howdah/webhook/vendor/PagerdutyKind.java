package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * PagerDuty, its webhooks of version 3. Types are {@code com.pagerduty.<thing>.<what became of
 * it>}, for example {@code com.pagerduty.incident.responder_added}; the subject is the service. The
 * thing that goes on is the incident, also for its notes, responders and workflows.
 *
 * @see <a href="https://developer.pagerduty.com/docs/webhooks-overview">PagerDuty: Webhooks
 *     overview</a>
 */
@Singleton
class PagerdutyKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(PagerdutyKind.class, "pagerduty.properties");
  private static final int MOST_TEAMS = 20;
  private static final Map<String, Phase> PHASES =
      Map.of(
          "incident.triggered", Phase.OPENED,
          "incident.reopened", Phase.OPENED,
          "incident.resolved", Phase.RESOLVED);

  @Override
  public String name() {
    return "pagerduty";
  }

  @Override
  public Source open(SourceConfig config) {
    return new VendorSource(
        config.name(),
        config.signatures(SignatureWay.hmac("X-PagerDuty-Signature", "v1=")),
        TEXTS,
        PagerdutyKind::read);
  }

  private static List<Event> read(String source, Received request, Instant now) {
    Payload payload = new Payload(request.json());
    Payload event = payload.object("event");
    String type =
        event
            .text("event_type")
            .orElseThrow(
                () ->
                    new Problem(
                        400, "There is no event.event_type; PagerDuty's version 3 has it."));
    return List.of(
        new Event(
            source,
            event.text("id").orElseGet(() -> Digest.of(request.body())),
            EventType.of("com.pagerduty", type.split("\\.", 2)),
            Times.believed(event.at("occurred_at"), now),
            event.line("data", "service", "summary").orElse(null),
            details(type, event),
            payload.data()));
  }

  private static Details details(String type, Payload event) {
    Payload data = event.object("data");
    boolean isIncident = data.text("type").filter("incident"::equals).isPresent();
    Payload incident = isIncident ? data : data.object("incident");
    Optional<String> thread = incident.line("id");
    return DetailsBuilder.builder()
        .actor(event.line("agent", "summary").orElse(null))
        .bot(event.text("agent", "type").filter(kind -> !kind.equals("user_reference")).isPresent())
        .url(incident.link("html_url").or(() -> data.link("html_url")).orElse(null))
        .title(
            incident
                .line("title")
                .or(() -> incident.line("summary"))
                .or(() -> data.line("summary"))
                .orElse(null))
        .severity(
            data.line("priority", "summary")
                .or(() -> data.line("urgency"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .orElse(null))
        .labels(labels(data))
        .thread(thread.orElse(null))
        .phase(thread.map(id -> PHASES.getOrDefault(type, Phase.UPDATED)).orElse(null))
        .build();
  }

  private static List<String> labels(Payload data) {
    List<String> labels = new ArrayList<>();
    data.line("urgency").ifPresent(urgency -> labels.add("urgency=" + urgency));
    data.line("service", "summary").ifPresent(service -> labels.add("service=" + service));
    data.objects("teams").stream()
        .limit(MOST_TEAMS)
        .flatMap(team -> team.line("summary").stream())
        .forEach(team -> labels.add("team=" + team));
    return labels;
  }
}
