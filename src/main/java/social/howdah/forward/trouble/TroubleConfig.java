package social.howdah.forward.trouble;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** How patient we are with destinations. */
@Singleton
class TroubleConfig implements StartupCheck {
  private static final String WARN = "howdah.forward.warn-after";
  private static final String DISABLE = "howdah.forward.disable-after";

  private final Settings settings;

  @Inject
  TroubleConfig(Settings settings) {
    this.settings = settings;
  }

  Duration warnAfter() {
    return settings.duration(WARN, Duration.ofHours(1));
  }

  Duration disableAfter() {
    return settings.duration(DISABLE, Duration.ofDays(5));
  }

  @Override
  public void check() {
    if (disableAfter().compareTo(warnAfter()) < 0) {
      throw new InvalidConfigurationException(DISABLE, "must not be shorter than " + WARN + ".");
    }
  }
}
