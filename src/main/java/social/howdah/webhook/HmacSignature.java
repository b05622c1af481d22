package social.howdah.webhook;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import social.howdah.platform.Secret;

/**
 * An HMAC of the body in a header: hexadecimal or Base64, with or without its prefix; one of
 * several, while the sender changes over to another secret.
 *
 * @see <a
 *     href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries">GitHub:
 *     Validating webhook deliveries</a>
 */
record HmacSignature(HmacAlgorithm algorithm, String header, String prefix, Secret secret)
    implements Signature {
  private static final int MOST = 20;

  @Override
  public boolean matches(Received request) {
    Optional<String> given = request.header(header);
    if (given.isEmpty()) {
      return false;
    }
    byte[] right = algorithm.sign(secret, request.body());
    return Arrays.stream(given.get().split(",", MOST + 1))
        .limit(MOST)
        .map(value -> decode(value.strip()))
        .flatMap(Optional::stream)
        .anyMatch(signature -> MessageDigest.isEqual(signature, right));
  }

  private Optional<byte[]> decode(String value) {
    String digits = value.startsWith(prefix) ? value.substring(prefix.length()) : value;
    try {
      return Optional.of(
          digits.length() == 2 * algorithm.length()
              ? HexFormat.of().parseHex(digits)
              : Base64.getDecoder().decode(digits));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
