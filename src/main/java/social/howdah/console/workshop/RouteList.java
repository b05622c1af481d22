package social.howdah.console.workshop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.routing.CurrentRoutes;
import social.howdah.routing.route.Route;

/** What administrators see of the routes. */
@Singleton
class RouteList {

  /**
   * A route.
   *
   * @param when its condition
   * @param account alias of the account that posts; null for a route of messages
   */
  public record Line(
      String name,
      List<String> from,
      String when,
      @Nullable String account,
      List<String> destinations,
      @Nullable String visibility) {}

  /**
   * The routes in force.
   *
   * @param mistake of the file that would have taken their place; null when there is none
   */
  public record Lines(List<Line> routes, Instant since, @Nullable String mistake) {}

  private final CurrentRoutes routes;

  @Inject
  RouteList(CurrentRoutes routes) {
    this.routes = routes;
  }

  Lines lines() {
    CurrentRoutes.State state = routes.state();
    return new Lines(
        state.routes().stream().map(RouteList::line).toList(), state.since(), state.mistake());
  }

  private static Line line(Route route) {
    return new Line(
        route.name(),
        route.from().stream().sorted().toList(),
        route.when().toString(),
        route.postAs().orElse(null),
        route.sendTo(),
        route.status().visibility());
  }
}
