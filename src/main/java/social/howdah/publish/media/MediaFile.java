package social.howdah.publish.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Upload;

/**
 * A file that can be sent.
 *
 * @param name that people may see
 * @param type media type
 * @param temporary whether it is deleted when it is closed
 */
record MediaFile(Path path, String name, String type, boolean temporary) implements AutoCloseable {
  private static final Pattern MEDIA = Pattern.compile("(image|video|audio)/[\\w.+-]+");
  private static final Pattern PLAIN = Pattern.compile("[\\w-][\\w.-]{0,99}");

  /**
   * Describes one.
   *
   * @param declared what the server says it is; null or general to go by the name
   * @throws IllegalArgumentException if it is no image, video or sound
   */
  static MediaFile of(Path path, String name, @Nullable String declared, boolean temporary) {
    String type = type(declared);
    if (type.isEmpty() || type.equals("application/octet-stream")) {
      type = type(URLConnection.guessContentTypeFromName(name));
    }
    if (!MEDIA.matcher(type).matches()) {
      throw new IllegalArgumentException(
          "An attachment must be an image, a video or a sound; this is "
              + (type.matches("[\\w.+/-]{1,80}") ? type : "of an unknown type")
              + ".");
    }
    return new MediaFile(
        path, PLAIN.matcher(name).matches() ? name : "attachment", type, temporary);
  }

  private static String type(@Nullable String declared) {
    return Objects.requireNonNullElse(declared, "")
        .replaceFirst(";.*", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  Upload upload() throws IOException {
    return new Upload(name, type, Files.size(path), () -> Files.newInputStream(path));
  }

  @Override
  public void close() {
    if (temporary) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
