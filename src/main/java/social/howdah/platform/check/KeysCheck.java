package social.howdah.platform.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.platform.Secret;
import social.howdah.platform.vault.KeyRotation;
import social.howdah.platform.vault.KeysState;
import social.howdah.platform.vault.MasterUnavailableException;
import social.howdah.platform.vault.Rotation;
import social.howdah.platform.vault.Vault;

/** Whether secrets can be encrypted and decrypted, and with the newest key. */
@Singleton
class KeysCheck implements Check {
  private static final String PLACE = "check";

  private final Vault vault;
  private final KeyRotation rotation;

  @Inject
  KeysCheck(Vault vault, KeyRotation rotation) {
    this.vault = vault;
    this.rotation = rotation;
  }

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public List<Finding> run() {
    Secret secret = Secret.random();
    try {
      if (!vault.open(vault.seal(secret, PLACE), PLACE).equals(secret)) {
        return List.of(Finding.broken("keys.unusable"));
      }
    } catch (MasterUnavailableException e) {
      return List.of(Finding.broken("keys.unusable"));
    }
    return List.of(finding(rotation.state()));
  }

  static Finding finding(KeysState keys) {
    long old = keys.columns().stream().mapToLong(KeysState.Column::left).sum();
    Rotation last = keys.rotation();
    Long unreadable = last == null ? null : last.unreadable();
    if (unreadable != null && unreadable > 0) {
      return Finding.broken("keys.unreadable", unreadable);
    } else if (last != null && last.ended() == null) {
      return Finding.look("keys.rotating", old);
    } else if (old > 0) {
      return Finding.look("keys.old", old);
    }
    return Finding.fine("keys.usable", keys.primary(), keys.master());
  }
}
