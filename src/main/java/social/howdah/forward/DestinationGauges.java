package social.howdah.forward;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import social.howdah.forward.trouble.Trouble;
import social.howdah.forward.trouble.Troubles;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.Sampled;
import social.howdah.platform.Started;

/** How each configured destination is, as gauges. */
@Singleton
class DestinationGauges {
  private final DestinationsConfig config;
  private final Metrics metrics;
  private final Clock clock;
  private final Sampled<Map<String, Trouble>> troubles;

  @Inject
  DestinationGauges(DestinationsConfig config, Troubles troubles, Metrics metrics, Clock clock) {
    this.config = config;
    this.metrics = metrics;
    this.clock = clock;
    this.troubles = new Sampled<>(Map.of(), troubles::known, clock);
  }

  void start(@Observes Started event) {
    for (String name : config.names()) {
      metrics.gauge(MetricNames.FAILING, () -> seconds(name), "destination=" + name);
      metrics.gauge(MetricNames.DISABLED, () -> disabled(name), "destination=" + name);
    }
  }

  private long seconds(String name) {
    return trouble(name)
        .map(trouble -> Duration.between(trouble.since(), clock.instant()).toSeconds())
        .orElse(0L);
  }

  private int disabled(String name) {
    return trouble(name).map(Trouble::disabledAt).isPresent() ? 1 : 0;
  }

  private Optional<Trouble> trouble(String name) {
    return Optional.ofNullable(troubles.get().get(name));
  }
}
