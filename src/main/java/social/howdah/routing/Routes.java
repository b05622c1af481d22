package social.howdah.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.howdah.routing.route.Route;

/**
 * The routes that hold at one time.
 *
 * @param bySource those that an event of a source may take, in the order of their names
 * @param texts what routes say that have no text of their own
 */
record Routes(Map<String, List<Route>> bySource, DefaultTexts texts) {

  static Routes of(List<Route> routes, EventSources sources) {
    Set<String> names = new HashSet<>();
    routes.forEach(route -> names.addAll(route.from()));
    return new Routes(
        names.stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> from(name, routes))),
        new DefaultTexts(sources));
  }

  /** Those of one source, in the order of their names. */
  List<Route> of(String source) {
    return bySource.getOrDefault(source, List.of());
  }

  /** With more of them for one source, behind the others. */
  Routes and(String source, List<Route> more) {
    return more.isEmpty()
        ? this
        : new Routes(
            Map.of(source, Stream.concat(of(source).stream(), more.stream()).toList()), texts);
  }

  private static List<Route> from(String source, List<Route> routes) {
    return routes.stream().filter(route -> route.from().contains(source)).toList();
  }
}
