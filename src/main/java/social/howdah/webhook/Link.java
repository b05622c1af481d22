package social.howdah.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An address that a person may be sent to: a whole URL of the web that names no user. */
final class Link {
  private static final int LONGEST = 2_000;
  private static final Set<String> SCHEMES = Set.of("https", "http");

  private Link() {}

  static Optional<String> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.strip());
      boolean web =
          uri.getScheme() != null
              && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
              && uri.getHost() != null
              && uri.getUserInfo() == null;
      return web ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
