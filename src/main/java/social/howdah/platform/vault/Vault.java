package social.howdah.platform.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.Secret;

/**
 * Encrypts secrets for the database with <a href="https://developers.google.com/tink">Tink</a>.
 * Each ciphertext is bound to its place: moved to another row, it does not open. Who keeps one
 * tells by {@link SealedColumns} where, so that it follows when the keys are rotated. May be called
 * from any thread once the application has started.
 */
@Singleton
public class Vault {
  private final Keyring ring;
  private final Metrics metrics;

  @Inject
  Vault(Keyring ring, Metrics metrics) {
    this.ring = ring;
    this.metrics = metrics;
  }

  /**
   * Encrypts.
   *
   * @param place table and row it is for
   * @throws MasterUnavailableException when the keys have changed and this node cannot read them
   */
  public byte[] seal(Secret secret, String place) {
    try {
      return ring.freshKeys().seal(bytes(secret.reveal()), bytes(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Decrypts; takes up keys that another node has made meanwhile.
   *
   * @throws IllegalStateException when it was sealed with another keyset or for another place, or
   *     was changed
   */
  public Secret open(byte[] sealed, String place) {
    DataKeys keys = ring.keys();
    try {
      return secret(keys.open(sealed, bytes(place)));
    } catch (GeneralSecurityException e) {
      DataKeys newer = ring.reload();
      if (newer == keys) {
        throw unreadable(place, e);
      }
      try {
        return secret(newer.open(sealed, bytes(place)));
      } catch (GeneralSecurityException again) {
        throw unreadable(place, again);
      }
    }
  }

  private IllegalStateException unreadable(String place, GeneralSecurityException e) {
    metrics.count(MetricNames.UNREADABLE_SECRETS);
    return new IllegalStateException("a secret in the database cannot be opened: " + place, e);
  }

  private static Secret secret(byte[] opened) {
    return Secret.of(new String(opened, StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
