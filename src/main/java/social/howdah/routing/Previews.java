package social.howdah.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import social.howdah.message.Event;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.language.Facts;
import social.howdah.routing.mute.Mutes;
import social.howdah.routing.route.Route;
import social.howdah.routing.storm.Gated;

/**
 * The door to what routes would make of an event. Nothing is stored or posted. It is made as it is
 * for posting, by {@link Routing}, and read back from the deliveries that would be stored.
 */
@Singleton
public class Previews {
  private static final UUID NO_EVENT = new UUID(0, 0);
  private static final String DRAFT = "draft";
  private static final String PREFIX = RoutesConfig.prefix(DRAFT);

  private final CurrentRoutes routes;
  private final RoutesConfig config;
  private final EventSources sources;
  private final Silences silences;
  private final Clock clock;

  @Inject
  Previews(
      CurrentRoutes routes, RoutesConfig config, EventSources sources, Mutes mutes, Clock clock) {
    this.routes = routes;
    this.config = config;
    this.sources = sources;
    this.silences = Silences.of(mutes);
    this.clock = clock;
  }

  /** The sources that are configured, by name, with their kinds. */
  public SortedMap<String, String> sources() {
    return new TreeMap<>(sources.kinds());
  }

  /**
   * The event that a request to a source holds, the first if it holds several; whoever signed it.
   *
   * @throws Problem 404 for a source that is not there, 400, 413 or 415 for what cannot be read
   */
  public Event read(String source, Map<String, List<String>> headers, byte[] body) {
    return sources.preview(source, headers, body).stream()
        .findFirst()
        .map(JournalStore::storable)
        .orElseThrow(() -> new Problem(400, "The request holds no event."));
  }

  /**
   * What each route in force that looks at the event's source makes of it.
   *
   * @param now what the routes take for the present: for an event that is over, when it was
   *     received
   */
  public List<Preview> of(Event event, Instant now) {
    return routes.state().routes().stream()
        .filter(route -> route.from().contains(event.source()))
        .map(route -> preview(route, event, now))
        .toList();
  }

  /**
   * What a route in force makes of an event.
   *
   * @throws Problem 404 when there is no such route
   */
  public Preview of(Event event, Instant now, String route) {
    return preview(find(route), event, now);
  }

  /**
   * What a route would make of an event that somebody thinks about.
   *
   * @param properties by the part of their name behind {@code howdah.route.<name>.}; without {@code
   *     from} it looks at the event's source
   * @throws MistakenDraft 400 naming the property that is wrong
   */
  public Preview draft(Event event, Instant now, Map<String, String> properties) {
    Map<String, String> all = new HashMap<>(properties);
    all.putIfAbsent("from", event.source());
    try {
      return preview(config.draft(DRAFT, all), event, now);
    } catch (InvalidConfigurationException e) {
      throw MistakenDraft.of(e, PREFIX);
    }
  }

  /**
   * The properties of a route in force, by the part of their name behind {@code
   * howdah.route.<name>.}.
   *
   * @throws Problem 404 when there is no such route
   */
  public Map<String, String> properties(String route) {
    find(route);
    return routes.properties(route);
  }

  Route find(String name) {
    return routes
        .find(name)
        .orElseThrow(() -> new Problem(404, "There is no such route; /admin/routes lists them."));
  }

  /** Of an event that has just come. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Preview preview(Route route, Event event, Instant now) {
    if (!route.from().contains(event.source())) {
      return nothing(
          route, "It looks at events of %s only.".formatted(String.join(", ", route.from())));
    }
    Routing routing =
        Routing.of(Routes.of(List.of(route), sources), silences, NO_EVENT, event, now);
    String verdict = routing.verdicts().get(route.name());
    if (verdict == null) {
      return nothing(
          route, "Its condition does not hold: " + route.when().refusal(Facts.of(event, now)));
    }
    if (verdict.startsWith("muted: ")) {
      return nothing(route, "It is silent for now. " + verdict);
    }
    if (verdict.startsWith("withheld: ")) {
      return nothing(route, "It does not hear of this. " + verdict);
    }
    return made(route, verdict, routing);
  }

  private static Preview nothing(Route route, String reason) {
    return new Preview(route.name(), Preview.Verdict.NO, reason, null, null, List.of());
  }

  private static Preview made(Route route, String verdict, Routing routing) {
    String[] words = verdict.split(": ", 2);
    List<DeliveryDraft> whole =
        routing.deliveries().stream().filter(delivery -> delivery.failure() == null).toList();
    return new Preview(
        route.name(),
        words[0].equals("failed") ? Preview.Verdict.FAILED : Preview.Verdict.MATCHED,
        words.length < 2 ? null : words[1],
        routing.mistakes().get(route.name()),
        whole.stream()
            .flatMap(delivery -> Gated.status(delivery.kind(), delivery.payload()).stream())
            .findFirst()
            .orElse(null),
        whole.stream()
            .flatMap(delivery -> Gated.message(delivery.kind(), delivery.payload()).stream())
            .toList());
  }
}
