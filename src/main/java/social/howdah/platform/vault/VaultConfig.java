package social.howdah.platform.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** Where the keyset is. */
@Singleton
class VaultConfig implements StartupCheck {
  static final String FILE = "howdah.keys.file";

  private final Settings settings;
  private final PlatformConfig platform;

  @Inject
  VaultConfig(Settings settings, PlatformConfig platform) {
    this.settings = settings;
    this.platform = platform;
  }

  /** A file of the administrator's: it must be there. */
  Optional<Path> given() {
    return settings.text(FILE).map(Path::of);
  }

  /** Made when it is missing. */
  Path own() {
    return platform.dataDirectory().resolve("keys.json");
  }

  @Override
  public void check() {
    if (given().filter(file -> !Files.isReadable(file)).isPresent()) {
      throw new InvalidConfigurationException(FILE, "names a file that cannot be read.");
    }
  }
}
