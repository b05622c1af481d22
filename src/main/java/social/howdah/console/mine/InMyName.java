package social.howdah.console.mine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.account.Grant;
import social.howdah.account.Grants;
import social.howdah.account.LinkedAccount;
import social.howdah.identity.Person;
import social.howdah.platform.config.ShortDuration;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.CurrentRoutes;
import social.howdah.routing.mute.Mute;
import social.howdah.routing.mute.Mutes;
import social.howdah.routing.route.Route;

/**
 * What is posted in a person's name: the routes that post as their accounts, which they may pause,
 * and the people who may. A pause is a mute of the route's statuses: its messages go on.
 */
@Singleton
class InMyName {
  /** How long a pause may last. */
  static final List<String> TIMES = List.of("8h", "1d", "7d", "30d", "365d");

  private final View view;
  private final Grants grants;
  private final CurrentRoutes routes;
  private final Mutes mutes;

  @Inject
  InMyName(View view, Grants grants, CurrentRoutes routes, Mutes mutes) {
    this.view = view;
    this.grants = grants;
    this.routes = routes;
    this.mutes = mutes;
  }

  /**
   * A route. Public for the templates.
   *
   * @param from names of its sources
   * @param account alias of the account that posts
   * @param pause why it posts nothing just now; null while it posts
   * @param mayResume whether this person has paused it
   */
  public record RouteLine(
      String name, List<String> from, String account, @Nullable Mute pause, boolean mayResume) {}

  /** Somebody who may post. Public for the templates. */
  public record GrantLine(String account, Grant grant) {}

  /** A time as a form sends it, and as people read it. Public for the templates. */
  public record Time(String value, Duration length) {}

  /** All of it. Public for the templates. */
  public record Lines(List<RouteLine> routes, List<GrantLine> people, List<Time> times) {}

  Lines of(Person person) {
    Map<UUID, LinkedAccount> own =
        view.own(person).stream().collect(Collectors.toMap(LinkedAccount::id, Function.identity()));
    List<Mute> active = mutes.active();
    return new Lines(
        routes.state().routes().stream()
            .filter(route -> account(own.values(), route).isPresent())
            .map(route -> line(person, route, active))
            .toList(),
        grants.ofAll(own.keySet()).stream()
            .flatMap(
                grant ->
                    Optional.ofNullable(own.get(grant.account()))
                        .map(account -> new GrantLine(account.alias(), grant))
                        .stream())
            .sorted(Comparator.comparing(GrantLine::account))
            .toList(),
        TIMES.stream().map(time -> new Time(time, ShortDuration.parse(time))).toList());
  }

  private static RouteLine line(Person person, Route route, List<Mute> active) {
    Mute pause =
        active.stream()
            .filter(
                mute ->
                    mute.subject().equals(route.name())
                        && (mute.kind() == Mute.Kind.ROUTE || mute.kind() == Mute.Kind.STATUSES))
            .max(Comparator.comparing(Mute::endsAt))
            .orElse(null);
    return new RouteLine(
        route.name(),
        route.from().stream().sorted().toList(),
        route.postAs().orElseThrow(),
        pause,
        pause != null && isOf(person, pause));
  }

  /**
   * Pauses a route that posts as an account of the person.
   *
   * @param time one of {@link #TIMES}
   * @throws Problem 400 for a time that is none of them, 404 when there is no such route
   */
  void pause(Person person, @Nullable String route, @Nullable String time) {
    Route known =
        routes
            .find(String.valueOf(route))
            .filter(found -> account(view.own(person), found).isPresent())
            .orElseThrow(() -> new Problem(404, "No such route posts as an account of yours."));
    Duration length =
        TIMES.stream()
            .filter(each -> each.equals(time))
            .findFirst()
            .map(ShortDuration::parse)
            .orElseThrow(() -> new Problem(400, "Choose one of the times."));
    mutes.mute(Mute.Kind.STATUSES, known.name(), length, null, person.name());
  }

  /** Ends a pause that the person has made; false if there is none. */
  boolean resume(Person person, UUID id) {
    return mutes.active().stream().anyMatch(mute -> mute.id().equals(id) && isOf(person, mute))
        && mutes.unmute(id, person.name());
  }

  private static boolean isOf(Person person, Mute mute) {
    return mute.kind() == Mute.Kind.STATUSES && mute.mutedBy().equals(person.name());
  }

  private static Optional<LinkedAccount> account(Collection<LinkedAccount> own, Route route) {
    return route
        .postAs()
        .flatMap(alias -> own.stream().filter(each -> each.alias().equals(alias)).findFirst());
  }
}
