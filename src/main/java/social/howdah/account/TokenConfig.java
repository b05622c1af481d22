package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** How tokens are looked after. */
@Singleton
class TokenConfig implements StartupCheck {
  private static final String PROBE = "howdah.token.probe-interval";
  private static final String PATIENCE = "howdah.token.revoke-patience";

  private final Settings settings;

  @Inject
  TokenConfig(Settings settings) {
    this.settings = settings;
  }

  /** How often each token is tried; zero for never. */
  Duration probeInterval() {
    Duration interval = settings.duration(PROBE, Duration.ofDays(1));
    if (interval.isNegative()
        || (!interval.isZero() && interval.compareTo(Duration.ofMinutes(5)) < 0)) {
      throw new InvalidConfigurationException(PROBE, "must be 0s, or at least 5m.");
    }
    return interval;
  }

  /** For how long an instance is asked again to revoke a token. */
  Duration revokePatience() {
    Duration patience = settings.duration(PATIENCE, Duration.ofDays(7));
    if (patience.isNegative()) {
      throw new InvalidConfigurationException(PATIENCE, "must not be negative.");
    }
    return patience;
  }

  @Override
  public void check() {
    probeInterval();
    revokePatience();
  }
}
