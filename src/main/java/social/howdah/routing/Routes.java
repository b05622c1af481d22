package social.howdah.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.howdah.routing.route.Route;

/**
 * The routes that hold at one time, found by source.
 *
 * @param texts what routes say that have no text of their own
 */
record Routes(Map<String, List<Route>> bySource, DefaultTexts texts) {

  static Routes of(List<Route> routes, EventSources sources) {
    Map<String, List<Route>> bySource = new HashMap<>();
    for (Route route : routes) {
      for (String source : route.from()) {
        bySource.computeIfAbsent(source, name -> new ArrayList<>()).add(route);
      }
    }
    return new Routes(bySource, new DefaultTexts(sources));
  }

  /** Those that look at events of a source, in the order of their names. */
  List<Route> from(String source) {
    return bySource.getOrDefault(source, List.of());
  }
}
