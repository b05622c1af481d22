package social.howdah.platform.extension;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import social.howdah.platform.config.Settings;

/** Where the jars are. Read before there are beans. */
final class ExtensionsConfig {
  static final String DIRECTORY = "howdah.extensions.dir";

  private ExtensionsConfig() {}

  static Optional<Path> directory() {
    return new Settings(ConfigProvider.getConfig()).text(DIRECTORY).map(Path::of);
  }
}
