package social.howdah.platform.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import social.howdah.platform.Metrics;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Started;
import social.howdah.platform.Stopping;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;

/** A node's vault without a server: what CDI would put together. */
public final class TestVault implements AutoCloseable {
  final VaultConfig config;
  final Keyring ring;
  final KeyRotation rotation;
  final RotationStore rotations;
  final KeysetStore keysets;
  final SealedStore sealedStore;
  private final Vault vault;

  private TestVault(
      Database database, Map<String, String> settings, Metrics metrics, SealedColumns... holders) {
    Settings read = TestSettings.of(settings);
    config = new VaultConfig(read, new PlatformConfig(read));
    config.check();
    keysets = new KeysetStore(database);
    rotations = new RotationStore(database);
    AuditTrail audit = new AuditTrail(database, Clock.systemUTC());
    ring = new Keyring(keysets, config, database, audit);
    vault = new Vault(ring, metrics);
    sealedStore = new SealedStore(database);
    rotation =
        new KeyRotation(
            ring,
            config,
            rotations,
            sealedStore,
            database,
            audit,
            metrics,
            Stream.concat(Stream.of(keysets), Stream.of(holders)));
    ring.start(new Started());
  }

  /** A vault on a database, with a master key of its own. */
  public static Vault of(Database database) {
    return start(database, Map.of("howdah.data-dir", directory())).vault;
  }

  static String directory() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "vault")
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestVault start(
      Database database, Map<String, String> settings, SealedColumns... holders) {
    return start(database, settings, Metrics.none(), holders);
  }

  static TestVault start(
      Database database, Map<String, String> settings, Metrics metrics, SealedColumns... holders) {
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent("howdah.keys.reload", "200ms");
    return new TestVault(database, all, metrics, holders);
  }

  Vault vault() {
    return vault;
  }

  /** Lets the thread run that works on rotations. */
  TestVault working() {
    rotation.start(new Started());
    return this;
  }

  @Override
  public void close() {
    rotation.stop(new Stopping());
  }
}
