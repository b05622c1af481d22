package social.howdah.platform.vault;

import com.google.crypto.tink.KeysetHandle;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.stream.Stream;
import social.howdah.platform.config.InvalidConfigurationException;

/**
 * What a start does with the keys: opens them, makes them, takes them over from a version that
 * encrypted with the file's keys directly, or encrypts them anew for another master key. Ends the
 * start with a sentence where it can do none of these.
 */
final class Opening {
  private static final Logger LOG = System.getLogger(Opening.class.getName());

  /**
   * Keys that are open.
   *
   * @param rewrapped the name of the master key that had encrypted them, if it was another
   */
  record Opened(DataKeys keys, Optional<String> rewrapped) {}

  private final KeysetStore store;
  private final VaultConfig config;

  Opening(KeysetStore store, VaultConfig config) {
    this.store = store;
    this.config = config;
  }

  /** The configured master key; the file of our own is made where nothing is encrypted yet. */
  Master master() {
    boolean first = store.find().isEmpty() && store.proof().isEmpty();
    config.ownFile().filter(file -> first && !Files.exists(file)).ifPresent(KeyFile::make);
    return config.current().open();
  }

  Opened open(Master master) {
    if (store.find().isEmpty()) {
      store.insert(new KeysetRow(1, wrap(firstKeys(master), master), master.name()));
    }
    KeysetRow row = store.find().orElseThrow();
    Opened opened =
        row.wrappedBy().equals(master.name())
            ? new Opened(sameMaster(row, master), Optional.empty())
            : otherMaster(row, master);
    prove(opened.keys());
    return opened;
  }

  /** New ones; or those of the file, where Howdah has encrypted with these directly. */
  private KeysetHandle firstKeys(Master master) {
    Optional<byte[]> proof = store.proof();
    if (proof.isEmpty()) {
      return generated();
    }
    KeysetHandle found =
        Stream.concat(Stream.of(master), previous().stream())
            .flatMap(candidate -> candidate.keys().stream())
            .filter(keys -> Proof.opens(keys, proof.get()))
            .findFirst()
            .orElseThrow(
                () ->
                    master.keys().isPresent()
                        ? new InvalidConfigurationException(
                            master.property(),
                            "must bring the keyset that the database was encrypted with: every"
                                + " node needs the same.")
                        : new InvalidConfigurationException(
                            VaultConfig.PREVIOUS_FILE,
                            "must name the keys.json that the database was encrypted with, so that"
                                + " the KMS can take over from it."));
    LOG.log(Level.INFO, "The keyset moves into the database, encrypted with {0}", master.name());
    return found;
  }

  private static KeysetHandle generated() {
    try {
      return DataKeys.generate();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private DataKeys sameMaster(KeysetRow row, Master master) {
    try {
      return DataKeys.unwrap(row, master);
    } catch (KmsException e) {
      throw new InvalidConfigurationException(master.property(), String.valueOf(e.getMessage()));
    } catch (GeneralSecurityException e) {
      throw new InvalidConfigurationException(
          master.property(),
          "brings %s, which encrypted the table keyset but does not open it: the table is damaged; restore it from a backup of the database."
              .formatted(master.name()));
    }
  }

  /** The master key has changed: what the earlier one encrypted is encrypted with this one. */
  private Opened otherMaster(KeysetRow row, Master master) {
    DataKeys keys =
        Stream.concat(Stream.of(master), previous().stream())
            .flatMap(candidate -> attempt(row, candidate).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidConfigurationException(
                        master.property(),
                        "brings %s, but the database's keys are encrypted with %s: give that one, or name it with howdah.keys.previous.file, .keyset or .kms-uri to change over."
                            .formatted(master.name(), row.wrappedBy())));
    try {
      KeysetRow mine = new KeysetRow(row.version(), keys.wrap(master), master.name());
      if (store.replace(row, mine)) {
        LOG.log(Level.INFO, "The keys are encrypted with {0} now", master.name());
        return new Opened(keys, Optional.of(row.wrappedBy()));
      }
      return new Opened(keys, Optional.empty()); // a node that starts at the same time did it
    } catch (KmsException e) {
      throw new InvalidConfigurationException(master.property(), String.valueOf(e.getMessage()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<DataKeys> attempt(KeysetRow row, Master candidate) {
    try {
      return Optional.of(DataKeys.unwrap(row, candidate));
    } catch (KmsException e) {
      if (row.wrappedBy().equals(candidate.name())) {
        throw new InvalidConfigurationException(
            candidate.property(), String.valueOf(e.getMessage()));
      }
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Optional<Master> previous() {
    return config.previous().map(MasterSource::open);
  }

  private static String wrap(KeysetHandle keys, Master master) {
    try {
      return DataKeys.wrap(keys, master);
    } catch (KmsException e) {
      throw new InvalidConfigurationException(master.property(), String.valueOf(e.getMessage()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The keys open what the database's secrets were encrypted with, not those of another. */
  private void prove(DataKeys keys) {
    store.prove(Proof.of(keys));
    byte[] proof = store.proof().orElseThrow();
    if (!Proof.opens(keys, proof)) {
      throw new InvalidConfigurationException(
          "howdah.database.url",
          "leads to a database whose table keyset belongs to another: restore all tables from one"
              + " backup.");
    }
  }
}
