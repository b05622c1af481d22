package social.howdah.platform.vault;

import com.google.crypto.tink.KeysetHandle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** A known text, encrypted into the database: which keys open it is told before any is used. */
final class Proof {
  static final String PLACE = "howdah";
  private static final byte[] TEXT = PLACE.getBytes(StandardCharsets.UTF_8);

  private Proof() {}

  static byte[] of(DataKeys keys) {
    try {
      return keys.seal(TEXT, TEXT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean opens(DataKeys keys, byte[] proof) {
    try {
      keys.open(proof, TEXT);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  static boolean opens(KeysetHandle keys, byte[] proof) {
    try {
      DataKeys.aead(keys).decrypt(proof, TEXT);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
