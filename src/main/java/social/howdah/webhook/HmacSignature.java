package social.howdah.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import social.howdah.platform.Secret;

/**
 * HMAC-SHA256 of the body in a header: hexadecimal or Base64, with or without {@code sha256=}
 * before it.
 *
 * @see <a
 *     href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries">GitHub:
 *     Validating webhook deliveries</a>
 */
public record HmacSignature(String header, Secret secret) implements Signature {
  private static final String ALGORITHM = "HmacSHA256";

  @Override
  public boolean matches(Received request) {
    return request
        .header(header)
        .flatMap(HmacSignature::decode)
        .filter(given -> MessageDigest.isEqual(given, sign(request.body())))
        .isPresent();
  }

  private static Optional<byte[]> decode(String value) {
    String digits = value.startsWith("sha256=") ? value.substring("sha256=".length()) : value;
    try {
      return Optional.of(
          digits.length() == 64
              ? HexFormat.of().parseHex(digits)
              : Base64.getDecoder().decode(digits));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
