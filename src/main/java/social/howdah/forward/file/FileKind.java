package social.howdah.forward.file;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;
import social.howdah.platform.PlatformConfig;

/** A file on the node that sends. */
@Singleton
class FileKind implements DestinationKind {
  private final PlatformConfig platform;

  @Inject
  FileKind(PlatformConfig platform) {
    this.platform = platform;
  }

  @Override
  public String name() {
    return "file";
  }

  @Override
  public Destination open(DestinationConfig config) {
    Path file = file(config);
    Path directory = file.getParent();
    if (directory == null || !Files.isDirectory(directory) || !Files.isWritable(directory)) {
      throw config.refuse("path", "must be in an existing directory where Howdah may write.");
    }
    if (Files.exists(file) && !(Files.isRegularFile(file) && Files.isWritable(file))) {
      throw config.refuse("path", "is there already, and is no file that Howdah may write.");
    }
    return new FileDestination(file, config.publicUrl());
  }

  /** A relative path never leaves the data directory. */
  private Path file(DestinationConfig config) {
    Path data = platform.dataDirectory();
    try {
      Path given = Path.of(config.required("path"));
      Path file = data.resolve(given).normalize();
      if (given.isAbsolute() || file.startsWith(data)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw config.refuse("path", "must be a path of this system.");
    }
    throw config.refuse("path", "must be absolute, or stay under howdah.data-dir.");
  }
}
