package social.howdah.console.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The templates there are, as they stand in the sources. */
final class Templates {
  static final Path ROOT = Path.of("src/main/resources/social/howdah/console");

  private Templates() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }
}
