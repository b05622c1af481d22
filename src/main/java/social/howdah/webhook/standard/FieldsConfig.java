package social.howdah.webhook.standard;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Details;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Phase;
import social.howdah.platform.problem.Problem;
import social.howdah.webhook.Payload;
import social.howdah.webhook.Pointer;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.Times;

/**
 * Where the payloads of a source say what routes most often ask for: JSON Pointers, {@code
 * howdah.source.<name>.title=/incident/title}. A field that is not set is looked for under the
 * names most systems give it.
 */
final class FieldsConfig {
  private static final int MOST_LABELS = 50;
  private static final Set<String> BEGINS =
      Set.of(
          "open", "opened", "new", "created", "firing", "alerting", "triggered", "down", "start");
  private static final Set<String> ENDS =
      Set.of(
          "resolved", "closed", "ok", "up", "recovered", "completed", "success", "fixed", "done");
  private static final Set<String> GOES = Set.of("deleted", "removed");

  private final List<Pointer> id;
  private final Optional<String> fixedType;
  private final List<Pointer> type;
  private final List<Pointer> time;
  private final List<Pointer> subject;
  private final List<Pointer> actor;
  private final List<Pointer> url;
  private final List<Pointer> title;
  private final List<Pointer> severity;
  private final List<Pointer> labels;
  private final List<Pointer> branch;
  private final List<Pointer> thread;
  private final List<Pointer> phase;

  FieldsConfig(SourceConfig config) {
    this.id = config.pointer("id").stream().toList();
    this.fixedType = config.text("type").filter(type -> !type.startsWith("/"));
    this.type = fixedType.isPresent() ? List.of() : field(config, "type", "/type");
    this.time = field(config, "time", "/time", "/timestamp", "/created_at", "/createdAt");
    this.subject = field(config, "subject", "/subject");
    this.actor = field(config, "actor", "/actor", "/user", "/author", "/username");
    this.url = field(config, "url", "/url", "/html_url", "/link");
    this.title = field(config, "title", "/title", "/summary", "/message", "/text", "/name");
    this.severity = field(config, "severity", "/severity", "/level", "/priority");
    this.labels = field(config, "labels", "/labels", "/tags");
    this.branch = field(config, "branch", "/branch");
    this.thread = field(config, "thread");
    this.phase = field(config, "phase");
  }

  private static List<Pointer> field(SourceConfig config, String key, String... usual) {
    return config
        .pointer(key)
        .map(List::of)
        .orElseGet(() -> Arrays.stream(usual).map(Pointer::of).toList());
  }

  Optional<String> id(Map<String, @Nullable Object> payload) {
    return text(id, payload);
  }

  static Problem noId() {
    return new Problem(400, "The payload has no id where howdah.source.<name>.id says that it is.");
  }

  boolean hasId() {
    return !id.isEmpty();
  }

  /** The type that the configuration or the payload names. */
  Optional<String> type(Map<String, @Nullable Object> payload) {
    return fixedType.or(() -> text(type, payload));
  }

  Optional<String> subject(Map<String, @Nullable Object> payload) {
    return text(subject, payload);
  }

  /** When it happened, if anybody could believe it. */
  Instant time(Map<String, @Nullable Object> payload, Instant now) {
    return Times.believed(values(time, payload).findFirst(), now);
  }

  Details details(Map<String, @Nullable Object> payload) {
    return details(payload, List.of());
  }

  /**
   * What the payload says.
   *
   * @param further labels that it does not say
   */
  Details details(Map<String, @Nullable Object> payload, List<String> further) {
    return DetailsBuilder.builder()
        .actor(line(actor, payload).orElse(null))
        .url(link(payload).orElse(null))
        .title(line(title, payload).orElse(null))
        .severity(line(severity, payload).map(word -> word.toLowerCase(Locale.ROOT)).orElse(null))
        .labels(Stream.concat(further.stream(), labels(payload)).limit(MOST_LABELS).toList())
        .branch(line(branch, payload).map(FieldsConfig::branchName).orElse(null))
        .thread(text(thread, payload).orElse(null))
        .phase(text(phase, payload).map(FieldsConfig::phase).orElse(null))
        .build();
  }

  private static String branchName(String ref) {
    return ref.startsWith("refs/heads/") ? ref.substring("refs/heads/".length()) : ref;
  }

  private static Phase phase(String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT);
    if (BEGINS.contains(lower)) {
      return Phase.OPENED;
    }
    if (GOES.contains(lower)) {
      return Phase.DELETED;
    }
    return ENDS.contains(lower) ? Phase.RESOLVED : Phase.UPDATED;
  }

  /** Names of a list, or names and values of an object; one text may hold several, by commas. */
  private Stream<String> labels(Map<String, @Nullable Object> payload) {
    return values(labels, payload)
        .limit(1)
        .flatMap(
            value ->
                value instanceof List<?> list
                    ? list.stream().limit(MOST_LABELS).map(FieldsConfig::scalar)
                    : value instanceof Map<?, ?> map
                        ? map.entrySet().stream()
                            .limit(MOST_LABELS)
                            .map(pair -> scalar(pair.getValue()).map(v -> pair.getKey() + "=" + v))
                        : scalar(value).stream()
                            .flatMap(text -> Arrays.stream(text.split(",", MOST_LABELS)))
                            .map(Optional::of))
        .flatMap(Optional::stream)
        .flatMap(label -> shown(label).stream());
  }

  private Optional<String> link(Map<String, @Nullable Object> payload) {
    return text(url, payload).flatMap(text -> new Payload(Map.of("url", text)).link("url"));
  }

  private static Optional<String> line(
      List<Pointer> places, Map<String, @Nullable Object> payload) {
    return text(places, payload).flatMap(FieldsConfig::shown);
  }

  private static Optional<String> shown(String text) {
    return new Payload(Map.of("text", text)).line("text");
  }

  private static Optional<String> text(
      List<Pointer> places, Map<String, @Nullable Object> payload) {
    return values(places, payload).map(FieldsConfig::scalar).flatMap(Optional::stream).findFirst();
  }

  private static Stream<Object> values(
      List<Pointer> places, Map<String, @Nullable Object> payload) {
    return places.stream().map(place -> place.in(payload)).flatMap(Optional::stream);
  }

  private static Optional<String> scalar(@Nullable Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean
        ? Optional.of(value.toString()).filter(text -> !text.isBlank())
        : Optional.empty();
  }
}
