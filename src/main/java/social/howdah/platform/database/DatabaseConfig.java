package social.howdah.platform.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** Where the database is. */
@Singleton
class DatabaseConfig implements StartupCheck {
  /**
   * {@code WRITE_DELAY=0}: H2 otherwise answers a commit up to half a second before it is on disk.
   * {@code DB_CLOSE_ON_EXIT=FALSE}: the pool closes it, after the lanes have finished.
   */
  private static final String EMBEDDED =
      "jdbc:h2:file:%s/howdah;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  private final Settings settings;
  private final PlatformConfig platform;

  @Inject
  DatabaseConfig(Settings settings, PlatformConfig platform) {
    this.settings = settings;
    this.platform = platform;
  }

  String url() {
    return settings
        .secret("howdah.database.url") // some hold a password
        .map(Secret::reveal)
        .orElseGet(() -> EMBEDDED.formatted(platform.dataDirectory()));
  }

  Optional<String> user() {
    return settings.text("howdah.database.user");
  }

  Optional<Secret> password() {
    return settings.secret("howdah.database.password");
  }

  int connections() {
    return settings.number("howdah.database.connections", 20, 2, 1000);
  }

  @Override
  public void check() {
    if (!url().startsWith("jdbc:postgresql:") && !url().startsWith("jdbc:h2:")) {
      throw new InvalidConfigurationException(
          "howdah.database.url", "must begin with jdbc:postgresql: or jdbc:h2:.");
    }
    connections();
  }
}
