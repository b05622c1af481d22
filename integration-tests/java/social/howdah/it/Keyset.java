package social.howdah.it;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Keys of an installation, in the hands of somebody who has its master key and its database. */
final class Keyset {
  private static final Configuration AEAD = AeadConfig2026.get();

  private final KeysetHandle keys;
  private final Aead aead;

  private Keyset(KeysetHandle keys) throws GeneralSecurityException {
    this.keys = keys;
    this.aead = keys.getPrimitive(AEAD, Aead.class);
  }

  /** A new one. */
  static Keyset generate() throws GeneralSecurityException {
    return new Keyset(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD));
  }

  /** As an administrator keeps it. */
  String json() throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(keys, AEAD, InsecureSecretKeyAccess.get());
  }

  /** What the table of the same name holds. */
  Keyset ofDatabase(String encrypted) throws GeneralSecurityException {
    return new Keyset(
        TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
            encrypted, aead, "howdah/keyset".getBytes(StandardCharsets.UTF_8), AEAD));
  }

  int size() {
    return keys.size();
  }

  byte[] seal(String secret, String place) throws GeneralSecurityException {
    return aead.encrypt(
        secret.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
  }

  String open(byte[] ciphertext, String place) throws GeneralSecurityException {
    return new String(
        aead.decrypt(ciphertext, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }
}
