package social.howdah.publish.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.http.AddressRefusedException;
import social.howdah.platform.http.HttpAnswer;
import social.howdah.platform.http.HttpOut;

/**
 * Finds the files that routes name. Messages name the host or the path, never a whole URL: there
 * may be a secret in it.
 */
@Singleton
class MediaFiles {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> LATER = Set.of(408, 425, 429);

  private final MediaConfig config;
  private final HttpOut http;

  @Inject
  MediaFiles(MediaConfig config, HttpOut http) {
    this.config = config;
    this.http = http;
  }

  /**
   * The file at a location: a URL, or a path under the organisation's directory.
   *
   * @throws RetryableDeliveryException if it may be had later
   * @throws IllegalArgumentException if it may not be had at all; the message is for people
   */
  MediaFile open(String location) throws RetryableDeliveryException {
    try {
      return location.matches("(?i)[a-z][a-z0-9+.-]*:.*")
          ? fetch(new URI(location))
          : own(location);
    } catch (URISyntaxException | InvalidPathException e) {
      throw new IllegalArgumentException(
          "The location of an attachment is neither a URL nor a path.", e);
    } catch (IOException e) {
      throw RetryableDeliveryException.refused("An attachment cannot be read: " + e.getMessage());
    }
  }

  private MediaFile own(String location) throws IOException {
    Path directory =
        config
            .directory()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The attachment is a file, but howdah.media.dir is not set."))
            .toRealPath();
    Path path = directory.resolve(location);
    if (!Files.isRegularFile(path) || !path.toRealPath().startsWith(directory)) {
      throw new IllegalArgumentException(
          "There is no file %s under howdah.media.dir.".formatted(location));
    }
    if (Files.size(path) > config.largest()) {
      throw tooLarge();
    }
    return MediaFile.of(
        path, String.valueOf(path.getFileName()), Files.probeContentType(path), false);
  }

  private IllegalArgumentException tooLarge() {
    return new IllegalArgumentException(
        "An attachment is larger than the %d million bytes that howdah.media.megabytes allows."
            .formatted(config.largest() / 1_000_000));
  }

  private MediaFile fetch(URI location) throws IOException, RetryableDeliveryException {
    Path file = Files.createTempFile("howdah-media", null);
    try {
      URI url = location;
      for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        HttpAnswer answer = get(url, file);
        if (!REDIRECTS.contains(answer.status())) {
          return kept(url, answer, file);
        }
        url = url.resolve(answer.header("location").orElse(""));
      }
      throw new IllegalArgumentException(location.getHost() + " redirects without end.");
    } catch (IOException | RetryableDeliveryException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Each hop passes the guard. */
  private HttpAnswer get(URI url, Path file) throws IOException {
    if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
      throw new IllegalArgumentException("Attachments are fetched by http and https alone.");
    }
    try {
      return http.download(url, "image/*, video/*, audio/*", file, config.largest(), LONGEST);
    } catch (AddressRefusedException e) {
      throw new IllegalArgumentException("An attachment may not be fetched: " + e.getMessage(), e);
    }
  }

  private MediaFile kept(URI url, HttpAnswer answer, Path file) throws RetryableDeliveryException {
    if (!answer.succeeded()) {
      String told =
          "%s answered %d to the request for an attachment."
              .formatted(url.getHost(), answer.status());
      if (answer.status() >= 500 || LATER.contains(answer.status())) {
        throw RetryableDeliveryException.refused(told);
      }
      throw new IllegalArgumentException(told);
    }
    String path = url.getPath() == null ? "" : url.getPath();
    return MediaFile.of(
        file,
        path.substring(path.lastIndexOf('/') + 1),
        answer.header("content-type").orElse(null),
        true);
  }
}
