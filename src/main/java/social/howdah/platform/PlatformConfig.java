package social.howdah.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** Where this installation is reached and where it keeps its files. */
@Singleton
public class PlatformConfig implements StartupCheck {
  private final Settings settings;

  @Inject
  public PlatformConfig(Settings settings) {
    this.settings = settings;
  }

  /** The URL under which people and servers reach Howdah, without a slash at its end. */
  public URI publicUrl() {
    URI url = settings.url("howdah.public-url").orElse(URI.create("http://localhost:8080"));
    return URI.create(url.toString().replaceAll("/+$", ""));
  }

  /** An existing, writable directory; made for the server's own user alone. */
  public Path dataDirectory() {
    Path directory = settings.path("howdah.data-dir", "./howdah-data").toAbsolutePath().normalize();
    try {
      Files.createDirectories(directory, OwnerOnly.directory());
    } catch (IOException e) {
      throw new InvalidConfigurationException(
          "howdah.data-dir", "is %s, which cannot be made a directory.".formatted(directory));
    }
    if (!Files.isWritable(directory)) {
      throw new InvalidConfigurationException(
          "howdah.data-dir", "is %s, where nothing can be written.".formatted(directory));
    }
    return directory;
  }

  /** Whether a start that fails ends the server's process. */
  public boolean endsProcess() {
    return settings.flag("howdah.end-process-on-failed-start", true);
  }

  @Override
  public void check() {
    endsProcess();
    URI url = publicUrl();
    if (url.getQuery() != null || url.getFragment() != null) {
      throw new InvalidConfigurationException(
          "howdah.public-url", "must end with its path: no query, no fragment.");
    }
    dataDirectory();
  }
}
