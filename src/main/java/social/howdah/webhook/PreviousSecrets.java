package social.howdah.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;

/** Tells administrators which sources still sign with their previous secret. */
@Singleton
class PreviousSecrets {
  private static final Logger LOG = System.getLogger(PreviousSecrets.class.getName());
  private static final Duration QUIET = Duration.ofHours(1);

  private final Map<String, Instant> told = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Metrics metrics;

  @Inject
  PreviousSecrets(Clock clock, Metrics metrics) {
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Counts each; says so once an hour. */
  void used(String source) {
    metrics.count(MetricNames.PREVIOUS_SECRETS, "source=" + source);
    Instant now = clock.instant();
    Instant last = told.putIfAbsent(source, now);
    if (last == null || (!now.isBefore(last.plus(QUIET)) && told.replace(source, last, now))) {
      LOG.log(
          Level.INFO,
          "The source {0} still signs with howdah.source.{0}.previous-secret: it cannot go yet.",
          source);
    }
  }
}
