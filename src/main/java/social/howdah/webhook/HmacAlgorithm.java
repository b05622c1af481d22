package social.howdah.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import social.howdah.platform.Secret;

/** The algorithms senders sign with. */
public enum HmacAlgorithm {
  /** For senders that know no better; as an HMAC it is not broken. */
  SHA1("HmacSHA1", "hmac-sha1", 20),
  SHA256("HmacSHA256", "hmac-sha256", 32),
  SHA512("HmacSHA512", "hmac-sha512", 64);

  private final String algorithm;
  private final String way;
  private final int length;

  HmacAlgorithm(String algorithm, String way, int length) {
    this.algorithm = algorithm;
    this.way = way;
    this.length = length;
  }

  /** The name of the {@link SignatureWay}. */
  String way() {
    return way;
  }

  /** Of a signature, in bytes. */
  int length() {
    return length;
  }

  /** Signs. */
  public byte[] sign(Secret secret, byte[] message) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
