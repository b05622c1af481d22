package social.howdah.publish;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import social.howdah.platform.config.Settings;

/** As which accounts routes post. What a route is, and whether it is right, is not known here. */
@Singleton
class PublishConfig {
  private static final String ROUTE = "howdah.route";

  private final Settings settings;

  @Inject
  PublishConfig(Settings settings) {
    this.settings = settings;
  }

  /** Aliases. */
  Set<String> postAs() {
    return settings.names(ROUTE, "from").stream()
        .flatMap(name -> settings.text(ROUTE + "." + name + ".post-as").stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
