package social.howdah.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An HMAC-SHA-256 by which we know again what others keep for us, or what they have signed. */
public final class Seal {
  private static final String ALGORITHM = "HmacSHA256";

  private Seal() {}

  /**
   * Seals.
   *
   * @param parts joined by line ends
   * @return in hexadecimal digits; as a secret, because whoever has it can say what is sealed
   */
  public static Secret of(Secret key, String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(key.reveal()), ALGORITHM));
      return Secret.of(HexFormat.of().formatHex(mac.doFinal(bytes(String.join("\n", parts)))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
