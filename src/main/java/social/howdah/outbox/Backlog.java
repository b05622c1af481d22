package social.howdah.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.Sampled;

/** How much waits and why, as gauges. */
final class Backlog {
  private record Reading(long waiting, long dead, long oldestSeconds, Map<String, Long> lanes) {}

  private final BacklogStore store;
  private final Clock clock;
  private final Sampled<Reading> readings;

  Backlog(BacklogStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.readings = new Sampled<>(new Reading(0, 0, 0, Map.of()), this::read, clock);
  }

  void register(Metrics metrics) {
    metrics.gauge(MetricNames.WAITING, () -> readings.get().waiting);
    metrics.gauge(MetricNames.DEAD, () -> readings.get().dead);
    metrics.gauge(MetricNames.OLDEST, () -> readings.get().oldestSeconds);
    for (String state : List.of(BacklogStore.OPEN, BacklogStore.PAUSED, BacklogStore.HELD)) {
      metrics.gauge(
          MetricNames.LANES, () -> readings.get().lanes.getOrDefault(state, 0L), "state=" + state);
    }
  }

  private Reading read() {
    Instant now = clock.instant();
    return new Reading(
        store.count(DeliveryState.State.WAITING),
        store.count(DeliveryState.State.DEAD),
        store
            .oldest(now)
            .map(since -> Math.max(0, Duration.between(since, now).toSeconds()))
            .orElse(0L),
        store.lanes(now));
  }
}
