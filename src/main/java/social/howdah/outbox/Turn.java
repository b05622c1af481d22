package social.howdah.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the routes of a lane take turns while it is drained: the first few deliveries go in the order
 * they came; where more wait, one of each route goes after the other, so that a route with much to
 * say does not keep the others from the account's budget. Within a route the order stays.
 */
final class Turn {
  private static final int IN_ORDER = 10;

  /** A route with deliveries that wait, from this one on. */
  record Route(String name, long first) {}

  private final Deque<Route> routes = new ArrayDeque<>();
  private int taken;

  /** Counts one more; whether routes take turns now. */
  boolean taken() {
    return ++taken > IN_ORDER;
  }

  /** Whether each has had its turn. */
  boolean isOver() {
    return routes.isEmpty();
  }

  /** Begins a round. */
  void begin(List<Route> waiting) {
    routes.addAll(waiting);
  }

  /** What the next route has that can be done; empty when no route has. */
  <T> Optional<T> next(Function<Route, Optional<T>> first) {
    Optional<T> found = Optional.empty();
    while (found.isEmpty() && !routes.isEmpty()) {
      found = first.apply(routes.removeFirst());
    }
    return found;
  }
}
