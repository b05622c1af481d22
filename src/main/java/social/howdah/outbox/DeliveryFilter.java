package social.howdah.outbox;

import java.util.Set;

/**
 * Deliveries that somebody asks for.
 *
 * @param lanes that they are in; none: there is nothing to be found
 * @param routes that have caused them; none: whatever has
 * @param unfinished whether those that are done are left out
 */
public record DeliveryFilter(Set<String> lanes, Set<String> routes, boolean unfinished) {
  public DeliveryFilter {
    lanes = Set.copyOf(lanes);
    routes = Set.copyOf(routes);
  }

  /** All of these lanes. */
  public static DeliveryFilter of(Set<String> lanes) {
    return new DeliveryFilter(lanes, Set.of(), false);
  }

  /** What some routes have caused in these lanes: nothing where there are none. */
  public static DeliveryFilter of(Set<String> lanes, Set<String> routes) {
    return new DeliveryFilter(routes.isEmpty() ? Set.of() : lanes, routes, false);
  }

  /** What is not done in these lanes. */
  public static DeliveryFilter unfinished(Set<String> lanes) {
    return new DeliveryFilter(lanes, Set.of(), true);
  }
}
