package social.howdah.forward;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** Where notices to people go besides their mail. */
@Singleton
class NoticesConfig implements StartupCheck {
  private static final String SEND_TO = "howdah.notices.send-to";

  private final Settings settings;

  @Inject
  NoticesConfig(Settings settings) {
    this.settings = settings;
  }

  /** Names of destinations. */
  List<String> destinations() {
    List<String> names = settings.list(SEND_TO).stream().distinct().toList();
    for (String name : names) {
      if (settings.text("howdah.destination." + name + ".kind").isEmpty()) {
        throw new InvalidConfigurationException(
            SEND_TO, "names %1$s, but howdah.destination.%1$s.kind is not set.".formatted(name));
      }
    }
    return names;
  }

  @Override
  public void check() {
    destinations();
  }
}
