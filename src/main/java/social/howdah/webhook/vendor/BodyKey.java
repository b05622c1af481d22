package social.howdah.webhook.vendor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import social.howdah.webhook.Received;

/** Tells a repeat where the sender gives its deliveries no id: the same body is the same event. */
final class BodyKey {
  private BodyKey() {}

  static String of(Received request) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.body());
      return "sha256-" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
