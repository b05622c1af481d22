package social.howdah.routing.approval;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.Sampled;
import social.howdah.platform.Started;

/** How many statuses wait for approval. */
@Singleton
class ApprovalGauge {
  private final Metrics metrics;
  private final Sampled<Long> waiting;

  @Inject
  ApprovalGauge(ApprovalStore store, Metrics metrics, Clock clock) {
    this.metrics = metrics;
    this.waiting = new Sampled<>(0L, () -> store.countWaiting(clock.instant()), clock);
  }

  void start(@Observes Started event) {
    metrics.gauge(MetricNames.APPROVALS, waiting);
  }
}
