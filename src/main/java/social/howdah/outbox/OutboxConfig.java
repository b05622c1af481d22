package social.howdah.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.ShortDuration;

/** How lanes are drained and how patient they are. */
@Singleton
class OutboxConfig implements StartupCheck {
  private static final String RETRIES = "howdah.outbox.retries";
  private static final String DEFAULT_RETRIES = "5s,30s,2m,10m,30m,1h,3h,6h,12h,24h";

  private final Settings settings;

  @Inject
  OutboxConfig(Settings settings) {
    this.settings = settings;
  }

  int threads() {
    return settings.number("howdah.outbox.threads", 50, 1, 1000);
  }

  /** A node that misses four heartbeats is dead; its lanes go to the others. */
  Duration heartbeat() {
    Duration heartbeat = settings.duration("howdah.outbox.heartbeat", Duration.ofSeconds(5));
    if (heartbeat.toMillis() < 200) {
      throw new InvalidConfigurationException("howdah.outbox.heartbeat", "must be at least 200ms.");
    }
    return heartbeat;
  }

  Duration retention() {
    return settings.duration("howdah.outbox.retention", Duration.ofDays(30));
  }

  RetrySchedule retries() {
    return new RetrySchedule(
        settings
            .parsed(RETRIES, OutboxConfig::durations, "must be durations such as 5s,30s,2m.")
            .orElseGet(() -> durations(DEFAULT_RETRIES)));
  }

  private static List<Duration> durations(String list) {
    return Arrays.stream(list.split(",", -1)).map(String::strip).map(ShortDuration::parse).toList();
  }

  @Override
  public void check() {
    threads();
    heartbeat();
    retention();
    retries();
  }
}
