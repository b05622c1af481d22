package social.howdah.webhook.vendor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.howdah.message.Details;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.message.Phase;
import social.howdah.platform.problem.Problem;
import social.howdah.webhook.EventType;
import social.howdah.webhook.Payload;
import social.howdah.webhook.Received;
import social.howdah.webhook.Texts;
import social.howdah.webhook.Times;

/**
 * Alerts that are told of together, as Alertmanager does it and Grafana after it. The group is the
 * thing that goes on; each request is a step of it.
 *
 * <p>A group whose alerts are the ones that were told of is the same event: Alertmanager says again
 * every few hours that nothing has changed, and two of a cluster may say the same. Only which
 * alerts there are, since when, and whether they are over makes a step; other words or values in
 * their annotations do not, for they differ at every evaluation.
 *
 * @see <a
 *     href="https://prometheus.io/docs/alerting/latest/configuration/#webhook_config">Prometheus:
 *     webhook_config</a>
 */
record AlertGroup(Payload payload, List<Payload> alerts) {
  static final Texts TEXTS = Texts.of(AlertGroup.class, "alerts.properties");

  private static final int MOST_LABELS = 100;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_NAMES = 3;
  private static final String RESOLVED = "resolved";

  /**
   * Reads a request.
   *
   * @throws Problem 400 when it tells of no alert
   */
  static AlertGroup of(Received request) {
    Payload payload = new Payload(request.json());
    List<Payload> alerts = payload.objects("alerts");
    if (alerts.isEmpty()) {
      throw new Problem(400, "The body lists no alerts; a webhook of version 4 does.");
    }
    return new AlertGroup(payload, alerts);
  }

  /**
   * The event.
   *
   * @param of who names the type, for example {@code io.prometheus}
   * @param details with what the sender has beyond {@link #details}
   */
  Event event(String source, String of, Details details, Instant now) {
    String type = EventType.of(of, "alert", payload.text("status").orElse(""));
    String subject =
        payload.line("groupLabels", "alertname").or(() -> common("alertname")).orElse(null);
    return new Event(source, id(), type, changed(now), subject, details, payload.data());
  }

  /** What can be told of any group; the URL is the only alert's own, or else the sender's. */
  DetailsBuilder details() {
    return DetailsBuilder.builder()
        .url(only("generatorURL").or(() -> payload.link("externalURL")).orElse(null))
        .title(title())
        .severity(severity().orElse(null))
        .labels(labels())
        .thread(payload.text("groupKey").map(Digest::of).orElse(null))
        .phase(isOver(payload) ? Phase.RESOLVED : Phase.OPENED);
  }

  /** The address that the only alert has there; empty where there are several. */
  Optional<String> only(String field) {
    return alerts.size() == 1 ? alerts.get(0).link(field) : Optional.empty();
  }

  private String title() {
    return Stream.of("summary", "title", "message")
        .flatMap(name -> payload.line("commonAnnotations", name).stream())
        .findFirst()
        .or(this::names)
        .orElse("Alerts");
  }

  /** Of the alerts, each once. */
  private Optional<String> names() {
    return Optional.of(
            alerts.stream()
                .flatMap(alert -> alert.line("labels", "alertname").stream())
                .distinct()
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", ")))
        .filter(names -> !names.isEmpty());
  }

  private Optional<String> severity() {
    return common("severity")
        .or(
            () ->
                alerts.stream()
                    .filter(alert -> !isOver(alert))
                    .flatMap(alert -> alert.line("labels", "severity").stream())
                    .findFirst())
        .map(word -> word.toLowerCase(Locale.ROOT));
  }

  private Optional<String> common(String label) {
    return payload.line("commonLabels", label);
  }

  /** Those of the whole group first. */
  private List<String> labels() {
    Set<String> labels = new LinkedHashSet<>();
    Stream.concat(
            Stream.of(payload.object("commonLabels")),
            alerts.stream().map(alert -> alert.object("labels")))
        .forEach(pairs -> addTo(labels, pairs));
    return List.copyOf(labels);
  }

  private static void addTo(Set<String> labels, Payload pairs) {
    for (String name : pairs.data().keySet()) {
      if (labels.size() < MOST_LABELS && name.length() <= LONGEST_NAME) {
        pairs.line(name).ifPresent(value -> labels.add(name + "=" + value));
      }
    }
  }

  private String id() {
    List<String> words = new ArrayList<>();
    words.add(payload.text("groupKey").orElse(""));
    words.add(payload.text("status").orElse(""));
    words.add(payload.text("truncatedAlerts").orElse(""));
    alerts.stream().map(AlertGroup::step).sorted().forEach(words::add);
    return Digest.of(words);
  }

  private static String step(Payload alert) {
    return Digest.of(
        alert.text("fingerprint").orElseGet(() -> String.valueOf(alert.object("labels").data())),
        alert.text("status").orElse(""),
        alert.text("startsAt").orElse(""),
        isOver(alert) ? alert.text("endsAt").orElse("") : "");
  }

  /** When the last of the alerts began or ended. */
  private Instant changed(Instant now) {
    return alerts.stream()
        .map(alert -> Times.believed(alert.at(isOver(alert) ? "endsAt" : "startsAt"), now))
        .max(Instant::compareTo)
        .orElse(now);
  }

  private static boolean isOver(Payload groupOrAlert) {
    return groupOrAlert.text("status").filter(RESOLVED::equals).isPresent();
  }
}
