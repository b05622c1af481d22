package social.howdah.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.platform.config.Settings;

/** Whether any route wants notifications. What a route is, is not known here. */
@Singleton
class PushConfig {
  private static final String ROUTE = "howdah.route";

  private final Settings settings;

  @Inject
  PushConfig(Settings settings) {
    this.settings = settings;
  }

  boolean notificationsAreRouted() {
    return settings.names(ROUTE, "from").stream()
        .anyMatch(name -> settings.list(ROUTE + "." + name + ".from").contains("mastodon"));
  }
}
