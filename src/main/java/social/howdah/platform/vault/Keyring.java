package social.howdah.platform.vault;

import com.google.crypto.tink.KeysetHandle;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Started;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/**
 * This node's copy of the {@link DataKeys}, kept up to date with the database. May be called from
 * any thread; before the start there are no keys.
 */
@Singleton
class Keyring {
  private static final Logger LOG = System.getLogger(Keyring.class.getName());

  /** Makes other keys of the present ones. */
  interface Change {
    KeysetHandle apply(DataKeys keys) throws GeneralSecurityException;
  }

  private final KeysetStore store;
  private final VaultConfig config;
  private final Database database;
  private final AuditTrail audit;
  private volatile @Nullable DataKeys keys;
  private volatile @Nullable Master master;
  private volatile long seen;

  @Inject
  Keyring(KeysetStore store, VaultConfig config, Database database, AuditTrail audit) {
    this.store = store;
    this.config = config;
    this.database = database;
    this.audit = audit;
  }

  /** Before anything else that starts: it might write with the wrong key. */
  void start(@Observes @Priority(1) Started event) {
    long now = System.nanoTime();
    Opening opening = new Opening(store, config);
    Master current = opening.master();
    Opening.Opened opened = opening.open(current);
    opened
        .rewrapped()
        .ifPresent(
            old ->
                audit.record(
                    AuditTrail.SYSTEM,
                    AuditAction.MASTER_KEY_CHANGED,
                    current.name(),
                    "in place of " + old));
    master = current;
    keys = opened.keys();
    seen = now;
  }

  /** The keys as this node knows them: older keys open what is older. */
  DataKeys keys() {
    DataKeys known = keys;
    if (known == null) {
      throw new IllegalStateException("the keys are not there before the start");
    }
    return known;
  }

  /**
   * The keys to encrypt with: looked for in the database at most two {@link VaultConfig#reload()}s
   * ago, so that a key that is about to be forgotten encrypts nothing more.
   */
  DataKeys freshKeys() {
    Duration age = Duration.ofNanos(System.nanoTime() - seen);
    return age.compareTo(config.reload().multipliedBy(2)) > 0 ? reload() : keys();
  }

  /**
   * Takes up what another node may have changed.
   *
   * @throws MasterUnavailableException when this node's master key does not open it
   */
  synchronized DataKeys reload() {
    long now = System.nanoTime();
    DataKeys known = keys();
    Optional<Long> version = store.version();
    if (version.isEmpty() || version.get() != known.version()) {
      KeysetRow row =
          store
              .find()
              .orElseThrow(
                  () -> new MasterUnavailableException("The table keyset has lost its row."));
      known = unwrap(row);
      keys = known;
      LOG.log(Level.INFO, "Encrypting with key {0} from now on", known.primary());
    }
    seen = now;
    return known;
  }

  private DataKeys unwrap(KeysetRow row) {
    try {
      return DataKeys.unwrap(row, master());
    } catch (KmsException e) {
      throw new MasterUnavailableException(master().property() + " " + e.getMessage());
    } catch (GeneralSecurityException e) {
      throw new MasterUnavailableException(
          "The keys in the database are encrypted with %s, which this node does not have: give it the configuration of the other nodes and start it again."
              .formatted(row.wrappedBy()));
    }
  }

  Master master() {
    Master known = master;
    if (known == null) {
      throw new IllegalStateException("the keys are not there before the start");
    }
    return known;
  }

  /**
   * Changes the keys for all nodes. The master key is asked outside of the transaction.
   *
   * @param alongside runs in the transaction that changes them; what it throws undoes the change
   * @return false when another node has changed them meanwhile: nothing was done
   * @throws MasterUnavailableException when the master key cannot be used
   */
  boolean change(Change change, Consumer<KeysetHandle> alongside) {
    DataKeys before = reload();
    KeysetRow old = store.find().orElseThrow();
    if (old.version() != before.version()) {
      return false;
    }
    if (!old.wrappedBy().equals(master().name())) {
      throw new MasterUnavailableException(
          "This node still has an earlier master key: start it again with that of the others.");
    }
    KeysetHandle after;
    KeysetRow row;
    try {
      after = change.apply(before);
      row = new KeysetRow(old.version() + 1, DataKeys.wrap(after, master()), old.wrappedBy());
    } catch (KmsException e) {
      throw new MasterUnavailableException(master().property() + " " + e.getMessage());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    boolean changed =
        database.transaction(
            () -> {
              boolean first = store.replace(old, row);
              if (first) {
                alongside.accept(after);
              }
              return first;
            });
    reload();
    return changed;
  }
}
