package social.howdah.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What the header {@code Authorization} holds; the scheme may be written in either case. */
final class Authorization {
  private Authorization() {}

  static Optional<String> bearer(Received request) {
    return credentials(request, "Bearer");
  }

  /** User and password, a colon between them. */
  static Optional<String> basic(Received request) {
    return credentials(request, "Basic").flatMap(Authorization::decode);
  }

  static Optional<String> password(Received request) {
    return basic(request)
        .filter(pair -> pair.contains(":"))
        .map(pair -> pair.substring(pair.indexOf(':') + 1));
  }

  private static Optional<String> credentials(Received request, String scheme) {
    return request
        .header("Authorization")
        .map(String::strip)
        .filter(value -> value.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1))
        .map(value -> value.substring(scheme.length()).strip());
  }

  private static Optional<String> decode(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
