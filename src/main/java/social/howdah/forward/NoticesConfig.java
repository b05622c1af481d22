package social.howdah.forward;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.Settings;

/** Where notices to people go besides their mail. */
@Singleton
class NoticesConfig implements StartupCheck {
  private final Settings settings;

  @Inject
  NoticesConfig(Settings settings) {
    this.settings = settings;
  }

  /** Names of destinations. */
  List<String> destinations() {
    return settings.named("howdah.notices.send-to", "howdah.destination");
  }

  @Override
  public void check() {
    destinations();
  }
}
