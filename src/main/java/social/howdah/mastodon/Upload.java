package social.howdah.mastodon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file to be sent. It is streamed, never held in memory.
 *
 * @param contentType its media type, {@code image/png} for example: the API wants one
 * @param size in bytes; negative if it is not known
 */
public record Upload(String filename, String contentType, long size, Content content) {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /**
   * Describes one.
   *
   * @throws IllegalArgumentException if name or type hold characters that end a line of a header
   */
  public Upload {
    if (CONTROL.matcher(filename + contentType).find()) {
      throw new IllegalArgumentException("The name and the type of a file are one line each.");
    }
  }

  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Content {
    /** Opens them; whoever sends them closes them. */
    InputStream open() throws IOException;
  }

  /**
   * A file on disk.
   *
   * @param contentType null to be guessed from its name
   * @throws IllegalArgumentException if it cannot be guessed
   */
  public static Upload of(Path file, @Nullable String contentType) throws IOException {
    String type = contentType == null ? Files.probeContentType(file) : contentType;
    if (type == null) {
      throw new IllegalArgumentException("Give the media type of " + file.getFileName() + ".");
    }
    return new Upload(
        String.valueOf(file.getFileName()),
        type,
        Files.size(file),
        () -> Files.newInputStream(file));
  }
}
