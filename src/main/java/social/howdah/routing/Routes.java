package social.howdah.routing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import social.howdah.routing.route.Route;

/**
 * The routes that hold at one time, found by the source and the type of an event: of fifty routes,
 * the few are asked that can match.
 *
 * @param texts what routes say that have no text of their own
 */
record Routes(Map<String, OfSource> bySource, DefaultTexts texts) {

  /**
   * The routes of one source, in the order of their names.
   *
   * @param byType for the types that a route names
   * @param others for all other types: the routes that name none
   */
  record OfSource(Map<String, List<Route>> byType, List<Route> others) {

    static OfSource of(List<Route> routes) {
      Map<String, List<Route>> byType = new HashMap<>();
      for (Route route : routes) {
        for (String type : route.when().types().orElse(Set.of())) {
          byType.computeIfAbsent(type, name -> those(routes, names(type).or(Routes::namesNone)));
        }
      }
      return new OfSource(byType, those(routes, Routes::namesNone));
    }
  }

  static Routes of(List<Route> routes, EventSources sources) {
    Set<String> names = new HashSet<>();
    routes.forEach(route -> names.addAll(route.from()));
    Map<String, OfSource> bySource = new HashMap<>();
    for (String name : names) {
      bySource.put(name, OfSource.of(those(routes, route -> route.from().contains(name))));
    }
    return new Routes(bySource, new DefaultTexts(sources));
  }

  /** Those that can match such an event, in the order of their names. */
  List<Route> of(String source, String type) {
    OfSource routes = bySource.get(source);
    return routes == null ? List.of() : routes.byType().getOrDefault(type, routes.others());
  }

  private static List<Route> those(List<Route> routes, Predicate<Route> which) {
    return routes.stream().filter(which).toList();
  }

  private static Predicate<Route> names(String type) {
    return route -> route.when().types().filter(types -> types.contains(type)).isPresent();
  }

  private static boolean namesNone(Route route) {
    return route.when().types().isEmpty();
  }
}
