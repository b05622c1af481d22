package social.howdah.account;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.Sampled;
import social.howdah.platform.Started;

/**
 * How many tokens are in each state, as gauges and in the readiness' detail. A dead token, or a
 * dead instance, is no reason to send this node no requests: it is always ready.
 */
@Singleton
@Readiness
class TokenGauges implements HealthCheck {
  private final Metrics metrics;
  private final Sampled<Map<TokenState, Long>> counts;
  private volatile boolean begun;

  @Inject
  TokenGauges(HealthStore store, Metrics metrics, Clock clock) {
    this.metrics = metrics;
    this.counts = new Sampled<>(Map.of(), store::counts, clock);
  }

  void start(@Observes Started event) {
    begun = true;
    for (TokenState state : TokenState.values()) {
      metrics.gauge(
          MetricNames.TOKENS, () -> count(state), "state=" + state.name().toLowerCase(Locale.ROOT));
    }
  }

  private long count(TokenState state) {
    return counts.get().getOrDefault(state, 0L);
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("tokens").up();
    return begun
        ? response
            .withData("dead", count(TokenState.DEAD))
            .withData("unreachable", count(TokenState.UNREACHABLE))
            .build()
        : response.build();
  }
}
