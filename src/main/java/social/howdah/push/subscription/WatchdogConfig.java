package social.howdah.push.subscription;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** How subscriptions are looked after. */
@Singleton
class WatchdogConfig implements StartupCheck {
  private static final String INTERVAL = "howdah.push.check-interval";

  private final Settings settings;

  @Inject
  WatchdogConfig(Settings settings) {
    this.settings = settings;
  }

  /** How often each subscription is compared with its instance; zero for never. */
  Duration interval() {
    Duration interval = settings.duration(INTERVAL, Duration.ofHours(12));
    if (interval.isNegative()
        || (!interval.isZero() && interval.compareTo(Duration.ofMinutes(15)) < 0)) {
      throw new InvalidConfigurationException(INTERVAL, "must be 0s, or at least 15m.");
    }
    return interval;
  }

  @Override
  public void check() {
    interval();
  }
}
