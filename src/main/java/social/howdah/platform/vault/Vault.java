package social.howdah.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import social.howdah.platform.Secret;
import social.howdah.platform.config.InvalidConfigurationException;

/**
 * Encrypts secrets for the database with a <a href="https://developers.google.com/tink">Tink</a>
 * AEAD keyset. Each ciphertext is bound to its place: moved to another row, it does not open.
 */
@Singleton
public class Vault {
  private static final String PROOF = "howdah";
  private static final Configuration CONFIGURATION = AeadConfig2026.get();

  private final Aead aead;

  @Inject
  Vault(VaultConfig config) {
    this(config.given().orElseGet(() -> made(config.own())));
  }

  /** For tests, too: the keyset in a file. */
  Vault(Path file) {
    try {
      this.aead =
          TinkJsonProtoKeysetFormat.parseKeyset(
                  Files.readString(file), CONFIGURATION, InsecureSecretKeyAccess.get())
              .getPrimitive(CONFIGURATION, Aead.class);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      throw new InvalidConfigurationException(
          VaultConfig.FILE, "or keys.json in the data directory holds no Tink AEAD keyset.");
    }
  }

  /** Makes a keyset nobody else can read; if another node was quicker, takes that one's. */
  static Path made(Path file) {
    try {
      if (!Files.exists(file)) {
        String keyset =
            TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, CONFIGURATION),
                CONFIGURATION,
                InsecureSecretKeyAccess.get());
        Path draft = Files.createTempFile(file.getParent(), "keys", ".new", ownerOnly());
        Files.writeString(draft, keyset);
        try {
          Files.createLink(file, draft);
        } finally {
          Files.delete(draft);
        }
      }
    } catch (FileAlreadyExistsException e) {
      return file;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * Encrypts.
   *
   * @param place table and row it is for
   */
  public byte[] seal(Secret secret, String place) {
    try {
      return aead.encrypt(secret.reveal().getBytes(StandardCharsets.UTF_8), bytes(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Decrypts.
   *
   * @throws IllegalStateException when it was sealed with another keyset or for another place
   */
  public Secret open(byte[] sealed, String place) {
    try {
      return Secret.of(new String(aead.decrypt(sealed, bytes(place)), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret in the database cannot be opened: " + place, e);
    }
  }

  /** A ciphertext by which other nodes, and later starts, tell that they have the same keyset. */
  byte[] proof() {
    return seal(Secret.of(PROOF), PROOF);
  }

  /**
   * Checks a proof.
   *
   * @throws InvalidConfigurationException when it was made with another keyset
   */
  void check(byte[] proof) {
    try {
      open(proof, PROOF);
    } catch (IllegalStateException e) {
      throw new InvalidConfigurationException(
          VaultConfig.FILE,
          "must name the keyset that the database was encrypted with: every node needs the same"
              + " file.");
    }
  }

  private static byte[] bytes(String place) {
    return place.getBytes(StandardCharsets.UTF_8);
  }
}
