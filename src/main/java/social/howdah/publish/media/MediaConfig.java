package social.howdah.publish.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** Where attachments may come from, and how large they may be. */
@Singleton
class MediaConfig implements StartupCheck {
  private static final String DIRECTORY = "howdah.media.dir";

  private final Settings settings;

  @Inject
  MediaConfig(Settings settings) {
    this.settings = settings;
  }

  /** The organisation's own files; empty if routes may name none. */
  Optional<Path> directory() {
    Optional<Path> directory =
        settings.text(DIRECTORY).map(path -> Path.of(path).toAbsolutePath().normalize());
    if (directory.isPresent() && !Files.isDirectory(directory.get())) {
      throw new InvalidConfigurationException(
          DIRECTORY, "is %s, which is no directory.".formatted(directory.get()));
    }
    return directory;
  }

  /** In bytes. */
  long largest() {
    return settings.number("howdah.media.megabytes", 40, 1, 1_000) * 1_000_000L;
  }

  @Override
  public void check() {
    directory();
    largest();
  }
}
