package social.howdah.webhook.vendor;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import social.howdah.message.Details;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Phase;
import social.howdah.webhook.Line;
import social.howdah.webhook.Payload;
import social.howdah.webhook.Times;

/**
 * What Sentry tells of. Issues, their errors and comments, and alerts about one are steps of that
 * issue; a metric alert is a thing of its own.
 *
 * @param resource what kind of thing, as the header has it
 * @param action what became of it
 */
record SentryEvent(String resource, String action, Payload payload) {
  private static final int MOST_TAGS = 50;
  private static final Pattern PROJECT = Pattern.compile("/projects/[^/]+/([^/]+)/events/");
  private static final Pattern ISSUE = Pattern.compile("/issues/([0-9]{1,30})/?$");

  /** Where the thing may stand; the last is the older plugin's. */
  private static final List<String[]> THINGS =
      List.of(
          way("data", "issue"),
          way("data", "event"),
          way("data", "error"),
          way("data", "metric_alert"),
          way("event"));

  /** Where the issue's number may stand; the last is the older plugin's. */
  private static final List<String[]> ISSUES =
      List.of(
          way("data", "issue", "id"),
          way("data", "event", "issue_id"),
          way("data", "error", "issue_id"),
          way("data", "issue_id"),
          way("data", "group_id"),
          way("id"));

  private static final Map<String, Phase> PHASES =
      Map.of(
          "created", Phase.OPENED,
          "unresolved", Phase.OPENED,
          "triggered", Phase.OPENED,
          "critical", Phase.OPENED,
          "warning", Phase.OPENED,
          "resolved", Phase.RESOLVED,
          "archived", Phase.RESOLVED,
          "ignored", Phase.RESOLVED);

  private static String[] way(String... steps) {
    return steps;
  }

  private Payload thing() {
    return THINGS.stream()
        .map(payload::object)
        .filter(thing -> !thing.data().isEmpty())
        .findFirst()
        .orElseGet(() -> payload.object("data"));
  }

  Instant time(Instant now) {
    Payload thing = thing();
    return Times.believed(
        thing.at("datetime").or(() -> thing.at("timestamp")).or(() -> thing.at("date_created")),
        now);
  }

  /** Its short name; an error has but a number of it, and the name in an address. */
  Optional<String> project() {
    Payload thing = thing();
    return thing
        .line("project", "slug")
        .or(() -> thing.line("project_slug"))
        .or(() -> thing.texts("projects").stream().findFirst().flatMap(Line::of))
        .or(() -> payload.line("project_slug"))
        .or(() -> within(PROJECT, thing.line("url")));
  }

  private static Optional<String> within(Pattern pattern, Optional<String> address) {
    return address.map(pattern::matcher).filter(Matcher::find).map(found -> found.group(1));
  }

  Details details() {
    Payload thing = thing();
    Optional<String> thread = thread();
    return DetailsBuilder.builder()
        .actor(payload.line("actor", "name").orElse(null))
        .bot(payload.text("actor", "type").filter("application"::equals).isPresent())
        .url(
            thing
                .link("web_url")
                .or(() -> thing.link("permalink"))
                .or(() -> payload.link("data", "web_url"))
                .or(() -> payload.link("url"))
                .or(this::pullRequest)
                .orElse(null))
        .title(
            payload
                .line("data", "description_title")
                .or(() -> thing.line("title"))
                .or(() -> thing.line("message"))
                .or(() -> payload.line("message"))
                .orElse(null))
        .severity(severity(thing).orElse(null))
        .labels(labels(thing))
        .thread(thread.orElse(null))
        .phase(thread.map(key -> phase()).orElse(null))
        .build();
  }

  private Optional<String> severity(Payload thing) {
    Optional<String> word = isMetric() ? Line.of(action) : thing.line("level");
    return word.or(() -> payload.line("level")).map(level -> level.toLowerCase(Locale.ROOT));
  }

  /** Tags are pairs in a list. */
  private static List<String> labels(Payload thing) {
    Stream<String> environment =
        thing.line("environment").map(name -> "environment=" + name).stream();
    List<?> tags = thing.at("tags").orElse(null) instanceof List<?> list ? list : List.of();
    Stream<String> pairs =
        tags.stream()
            .filter(tag -> tag instanceof List<?> pair && pair.size() == 2)
            .map(tag -> (List<?>) tag)
            .flatMap(pair -> Line.of(pair.get(0) + "=" + pair.get(1)).stream());
    return Stream.concat(environment, pairs).distinct().limit(MOST_TAGS).toList();
  }

  /** That Seer opened; the first where there are several. */
  private Optional<String> pullRequest() {
    return payload.objects("data", "pull_requests").stream()
        .flatMap(request -> request.link("pull_request", "pr_url").stream())
        .findFirst();
  }

  private Optional<String> thread() {
    return isMetric()
        ? payload.line("data", "metric_alert", "id").map(id -> "metric/" + id)
        : issue();
  }

  /** Its number; older Sentrys tell of the issue of an event by its address alone. */
  private Optional<String> issue() {
    return ISSUES.stream()
        .flatMap(way -> payload.line(way).stream())
        .findFirst()
        .or(() -> within(ISSUE, thing().line("issue_url")));
  }

  private boolean isMetric() {
    return resource.equals("metric_alert");
  }

  private Phase phase() {
    return resource.equals("comment") ? Phase.UPDATED : PHASES.getOrDefault(action, Phase.UPDATED);
  }
}
