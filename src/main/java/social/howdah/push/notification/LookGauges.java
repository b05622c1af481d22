package social.howdah.push.notification;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.Sampled;
import social.howdah.platform.Started;

/** By what way news of accounts come, and whether they are looked at in time, as gauges. */
@Singleton
class LookGauges {
  private static final Map<String, Function<Standing, Long>> WAYS =
      Map.of("push", Standing::pushed, "stream", Standing::streamed, "poll", Standing::polled);

  /**
   * How the accounts stand.
   *
   * @param pushed how many of them have pushes that arrive
   * @param streamed how many of the others a stream tells of
   * @param polled how many nothing tells of, so that they are asked
   * @param next when the first look is due; null if there is none
   */
  record Standing(long pushed, long streamed, long polled, @Nullable Instant next) {
    static final Standing NONE = new Standing(0, 0, 0, null);
  }

  private final Metrics metrics;
  private final Clock clock;
  private final Sampled<Standing> standing;

  @Inject
  LookGauges(LookStore store, Metrics metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
    this.standing = new Sampled<>(Standing.NONE, store::standing, clock);
  }

  void start(@Observes Started event) {
    WAYS.forEach(
        (way, count) ->
            metrics.gauge(
                MetricNames.READ_ACCOUNTS, () -> count.apply(standing.get()), "way=" + way));
    metrics.gauge(MetricNames.LATE_LOOKS, this::late);
  }

  private long late() {
    Instant next = standing.get().next();
    return next == null ? 0 : Math.max(0, Duration.between(next, clock.instant()).toSeconds());
  }
}
