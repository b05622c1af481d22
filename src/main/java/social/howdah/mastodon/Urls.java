package social.howdah.mastodon;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** URLs as servers and people write them. */
final class Urls {
  /** What no URL may have, and the percent sign that begins no escape. */
  private static final Pattern ILLEGAL =
      Pattern.compile("[\\s\"<>\\\\^`{|}\\[\\]\\p{Cntrl}]|%(?![0-9A-Fa-f]{2})");

  private Urls() {}

  /** Reads a URL; characters that it may not have are encoded. */
  static Optional<URI> lenient(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return encoded(text);
    }
  }

  private static Optional<URI> encoded(String text) {
    try {
      return Optional.of(
          new URI(
              ILLEGAL
                  .matcher(text)
                  .replaceAll(
                      illegal ->
                          illegal.group().isBlank()
                              ? "%20"
                              : URLEncoder.encode(illegal.group(), StandardCharsets.UTF_8))));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
