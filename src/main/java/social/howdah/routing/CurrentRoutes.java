package social.howdah.routing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.message.AuthorRelation;
import social.howdah.message.RoutesChanged;
import social.howdah.message.RoutesInForce;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.routing.route.Route;
import social.howdah.routing.rule.Rules;

/**
 * The door to the routes in force. An event is held against those that were in force when it came;
 * all of them change at once.
 */
@Singleton
public class CurrentRoutes implements RoutesInForce {

  private static final Map<String, AuthorRelation> RELATIONS =
      Map.of(
          "data.author.follow", AuthorRelation.FOLLOWS, "data.author.lists", AuthorRelation.LISTS);

  /**
   * How the routes are.
   *
   * @param since when they came into force
   * @param mistake of what is written now, for which they stay in force; null when there is none
   */
  public record State(List<Route> routes, Instant since, @Nullable String mistake) {}

  private final RoutesConfig config;
  private final EventSources sources;
  private final Rules rules;
  private final Clock clock;
  private final Event<RoutesChanged> changed;
  private volatile Routes routes;
  private volatile State state;

  private volatile RoutesConfig.Written source;

  @Inject
  CurrentRoutes(
      RoutesConfig config,
      EventSources sources,
      Rules rules,
      Clock clock,
      Event<RoutesChanged> changed) {
    this.config = config;
    this.sources = sources;
    this.rules = rules;
    this.clock = clock;
    this.changed = changed;
    this.source = config.written();
    List<Route> all = config.routes(source);
    this.routes = Routes.of(all, sources);
    this.state = new State(all, clock.instant(), null);
  }

  Routes now() {
    return routes;
  }

  public State state() {
    return state;
  }

  /** The route of this name. */
  public Optional<Route> find(String name) {
    return state.routes().stream().filter(route -> route.name().equals(name)).findFirst();
  }

  /** What is written of a route in force. */
  Map<String, String> properties(String name) {
    return config.properties(source, name);
  }

  @Override
  public Set<String> sources() {
    return state.routes().stream()
        .flatMap(route -> route.from().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> postAs() {
    return state.routes().stream()
        .flatMap(route -> route.postAs().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<AuthorRelation> relations(@Nullable String person) {
    Set<AuthorRelation> asked = EnumSet.noneOf(AuthorRelation.class);
    if (person != null) {
      asked.addAll(rules.relations(person));
    }
    for (Route route : state.routes()) {
      RELATIONS.forEach(
          (fact, relation) -> {
            if (route.when().reads(fact) || route.urgent().reads(fact)) {
              asked.add(relation);
            }
          });
    }
    return asked;
  }

  @Override
  public Set<String> attachTo() {
    return state.routes().stream()
        .filter(route -> route.status().attaches())
        .flatMap(route -> route.postAs().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean wereReadFrom(RoutesConfig.Written other) {
    return source.equals(other);
  }

  /**
   * Puts the routes in force that are written.
   *
   * @throws InvalidConfigurationException when they cannot be; the others stay in force
   */
  void replace(RoutesConfig.Written other) {
    List<Route> all = config.routes(other);
    routes = Routes.of(all, sources);
    state = new State(all, clock.instant(), null);
    source = other;
    changed.fire(new RoutesChanged());
  }

  /** What is written now cannot be used. */
  void keep(String mistake) {
    state = new State(state.routes(), state.since(), mistake);
  }

  /** What is written is again what is in force. */
  void confirm() {
    state = new State(state.routes(), state.since(), null);
  }
}
