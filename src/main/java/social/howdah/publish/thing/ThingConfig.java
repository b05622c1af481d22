package social.howdah.publish.thing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.Settings;

/** How long things are remembered. */
@Singleton
class ThingConfig implements StartupCheck {
  private final Settings settings;

  @Inject
  ThingConfig(Settings settings) {
    this.settings = settings;
  }

  Duration retention() {
    return settings.duration("howdah.thing.retention", Duration.ofDays(90));
  }

  @Override
  public void check() {
    retention();
  }
}
