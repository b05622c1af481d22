package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import social.howdah.sandbox.World;

/** A database's files, read as {@code strings} would. */
final class DatabaseFiles {
  private DatabaseFiles() {}

  /**
   * Secrets of this run that stand there in clear.
   *
   * @param stored what must be found, or nothing was looked at
   */
  static List<String> secretsIn(Path directory, String stored) throws IOException {
    StringBuilder text = new StringBuilder();
    try (var all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    String everything = text.toString();
    assertThat(everything).contains(stored);
    return World.secrets().stream().filter(everything::contains).toList();
  }
}
