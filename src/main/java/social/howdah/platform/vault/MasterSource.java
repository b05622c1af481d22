package social.howdah.platform.vault;

import com.google.crypto.tink.KeysetHandle;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import social.howdah.platform.Secret;
import social.howdah.platform.config.InvalidConfigurationException;

/** Where a master key comes from, as configured. */
interface MasterSource {

  /**
   * The key.
   *
   * @throws InvalidConfigurationException naming the property, when there is none to be had
   */
  Master open();

  /** A keyset in a file. */
  record OfFile(String property, Path file) implements MasterSource {
    @Override
    public Master open() {
      return of(property, KeyFile.read(property, file));
    }
  }

  /** A keyset that is the property's value: a secret directory has it. */
  record OfText(String property, Secret keyset) implements MasterSource {
    @Override
    public Master open() {
      return of(property, KeysetText.parse(property, keyset));
    }
  }

  /** A key that never leaves its KMS. */
  record OfKms(String property, String uri, Kms kms) implements MasterSource {
    @Override
    public Master open() {
      return new Master(property, uri, kms.aead(property, uri), Optional.empty());
    }
  }

  private static Master of(String property, KeysetHandle keys) {
    try {
      return new Master(
          property, "key " + DataKeys.id(keys), DataKeys.aead(keys), Optional.of(keys));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
