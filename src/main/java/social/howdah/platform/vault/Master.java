package social.howdah.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.util.Optional;

/**
 * What the {@link DataKeys} in the database are encrypted with: the only key an administrator
 * keeps.
 *
 * @param property the property that brings it, for sentences
 * @param name {@code key 1234} or a KMS's URI; no secret: it stands beside what it encrypts
 * @param keys the keys themselves, where they are here and not in a KMS; Howdah once encrypted the
 *     secrets with them directly
 */
record Master(String property, String name, Aead aead, Optional<KeysetHandle> keys) {

  @Override
  public String toString() {
    return name + " of " + property;
  }
}
