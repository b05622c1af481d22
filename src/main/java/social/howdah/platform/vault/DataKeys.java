package social.howdah.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AeadKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys that secrets in the database are encrypted with, at one moment: the primary, and earlier
 * ones that some row may still need. Immutable.
 */
final class DataKeys {
  static final Configuration CONFIGURATION = AeadConfig2026.get();

  /** Associated data: an encrypted keyset made for something else does not open here. */
  private static final byte[] PURPOSE = "howdah/keyset".getBytes(StandardCharsets.UTF_8);

  private final long version;
  private final KeysetHandle keys;
  private final Aead aead;

  private DataKeys(long version, KeysetHandle keys) throws GeneralSecurityException {
    this.version = version;
    this.keys = keys;
    this.aead = aead(keys);
  }

  static KeysetHandle generate() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, CONFIGURATION);
  }

  static Aead aead(KeysetHandle keys) throws GeneralSecurityException {
    return keys.getPrimitive(CONFIGURATION, Aead.class);
  }

  static String wrap(KeysetHandle keys, Master master) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
        keys, master.aead(), PURPOSE, CONFIGURATION);
  }

  /**
   * Decrypts what {@link #wrap} made.
   *
   * @throws GeneralSecurityException when it was made with another master, or is damaged
   */
  static DataKeys unwrap(KeysetRow row, Master master) throws GeneralSecurityException {
    try {
      return new DataKeys(
          row.version(),
          TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
              row.keyset(), master.aead(), PURPOSE, CONFIGURATION));
    } catch (RuntimeException e) { // of JSON that is none
      throw new GeneralSecurityException(e);
    }
  }

  String wrap(Master master) throws GeneralSecurityException {
    return wrap(keys, master);
  }

  byte[] seal(byte[] secret, byte[] place) throws GeneralSecurityException {
    return aead.encrypt(secret, place);
  }

  byte[] open(byte[] sealed, byte[] place) throws GeneralSecurityException {
    return aead.decrypt(sealed, place);
  }

  /** The same and a new primary: what is sealed from now on has that. */
  KeysetHandle withNewPrimary() throws GeneralSecurityException {
    return KeysetHandle.newBuilder(keys)
        .setConfiguration(CONFIGURATION)
        .addEntry(
            KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary())
        .build();
  }

  /** The primary alone: the others are forgotten. */
  KeysetHandle primaryOnly() throws GeneralSecurityException {
    KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys).setConfiguration(CONFIGURATION);
    for (int i = keys.size() - 1; i >= 0; i--) {
      if (!keys.getAt(i).isPrimary()) {
        builder.deleteAt(i);
      }
    }
    return builder.build();
  }

  long version() {
    return version;
  }

  /** The id of the primary, as it is shown. */
  String primary() {
    return id(keys);
  }

  static String id(KeysetHandle keys) {
    return Integer.toUnsignedString(keys.getPrimary().getId());
  }

  /** The ids of all. */
  List<String> ids() {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> Integer.toUnsignedString(keys.getAt(i).getId()))
        .toList();
  }

  /** What every ciphertext of the primary begins with; empty for a key that leaves no mark. */
  byte[] mark() {
    return ((AeadKey) keys.getPrimary().getKey()).getOutputPrefix().toByteArray();
  }

  @Override
  public String toString() {
    return "keys " + String.join(", ", ids()) + " of version " + version;
  }
}
