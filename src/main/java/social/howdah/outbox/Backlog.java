package social.howdah.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;

/** How much waits, as gauges. Asked of the database at most every ten seconds. */
final class Backlog {
  private static final Duration FRESH = Duration.ofSeconds(10);

  private record Reading(Instant at, long waiting, long dead, long oldestSeconds) {}

  private final DeliveryListStore store;
  private final Clock clock;
  private Reading last = new Reading(Instant.MIN, 0, 0, 0);

  Backlog(DeliveryListStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  void register(Metrics metrics) {
    metrics.gauge(MetricNames.WAITING, () -> reading().waiting);
    metrics.gauge(MetricNames.DEAD, () -> reading().dead);
    metrics.gauge(MetricNames.OLDEST, () -> reading().oldestSeconds);
  }

  private synchronized Reading reading() {
    Instant now = clock.instant();
    if (last.at.isBefore(now.minus(FRESH))) {
      long oldest =
          store.oldestWaiting().map(since -> Duration.between(since, now).toSeconds()).orElse(0L);
      last =
          new Reading(
              now,
              store.count(DeliveryState.State.WAITING),
              store.count(DeliveryState.State.DEAD),
              Math.max(0, oldest));
    }
    return last;
  }
}
