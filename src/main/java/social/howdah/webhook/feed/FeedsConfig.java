package social.howdah.webhook.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.platform.config.Settings;
import social.howdah.webhook.SourceConfig;

/** The configured feeds; sources like others, that are checked with them. */
@Singleton
class FeedsConfig {
  private final Settings settings;

  @Inject
  FeedsConfig(Settings settings) {
    this.settings = settings;
  }

  List<Feed> feeds() {
    return settings.names("howdah.source", "kind").stream()
        .filter(
            name ->
                settings
                    .text("howdah.source." + name + ".kind")
                    .filter(FeedKind.NAME::equals)
                    .isPresent())
        .map(name -> FeedKind.feed(new SourceConfig(name, settings)))
        .toList();
  }
}
