package social.howdah.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Does work on dead letters step by step; the lane goes on after each. */
final class WorkSteps {
  private final WorkStore store;
  private final Consumer<String> hurry;
  private final Clock clock;

  WorkSteps(WorkStore store, Consumer<String> hurry, Clock clock) {
    this.store = store;
    this.hurry = hurry;
    this.clock = clock;
  }

  /** A step, in a transaction of its own; false when the work has ended. */
  boolean step(long work) {
    Optional<String> lane = store.step(work, clock.instant());
    lane.ifPresent(hurry);
    return lane.isPresent();
  }

  List<Long> open() {
    return store.open();
  }
}
