package social.howdah.account;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.Started;

/**
 * How many tokens are in each state, as gauges and in the readiness' detail. A dead token, or a
 * dead instance, is no reason to send this node no requests: it is always ready. Asked of the
 * database at most every ten seconds.
 */
@Singleton
@Readiness
class TokenGauges implements HealthCheck {
  private static final Duration FRESH = Duration.ofSeconds(10);

  private record Reading(Instant at, Map<TokenState, Long> counts) {}

  private final HealthStore store;
  private final Metrics metrics;
  private final Clock clock;
  private volatile boolean begun;
  private Reading last = new Reading(Instant.MIN, Map.of());

  @Inject
  TokenGauges(HealthStore store, Metrics metrics, Clock clock) {
    this.store = store;
    this.metrics = metrics;
    this.clock = clock;
  }

  void start(@Observes Started event) {
    begun = true;
    for (TokenState state : TokenState.values()) {
      metrics.gauge(
          MetricNames.TOKENS, () -> count(state), "state=" + state.name().toLowerCase(Locale.ROOT));
    }
  }

  private synchronized long count(TokenState state) {
    Instant now = clock.instant();
    if (last.at.isBefore(now.minus(FRESH))) {
      last = new Reading(now, store.counts());
    }
    return last.counts.getOrDefault(state, 0L);
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("tokens").up();
    try {
      return begun
          ? response
              .withData("dead", count(TokenState.DEAD))
              .withData("unreachable", count(TokenState.UNREACHABLE))
              .build()
          : response.build();
    } catch (RuntimeException e) {
      // The database does not answer, which another check tells.
      return response.build();
    }
  }
}
