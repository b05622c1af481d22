package social.howdah.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after each failed attempt; when the list ends, the delivery is dead.
 *
 * @param waits after the first attempt, after the second, …
 */
record RetrySchedule(List<Duration> waits) {
  /** Spread of a fifth either way, so that lanes that failed together do not return together. */
  private static final double JITTER = 0.2;

  /**
   * The wait after an attempt.
   *
   * @param attempt 1 for the first; empty when no further one is due
   */
  Optional<Duration> after(int attempt) {
    if (attempt > waits.size()) {
      return Optional.empty();
    }
    double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
    return Optional.of(Duration.ofMillis(Math.round(waits.get(attempt - 1).toMillis() * factor)));
  }
}
