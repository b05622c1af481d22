package social.howdah.platform.vault;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.Started;
import social.howdah.platform.Stopping;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/**
 * The door to the rotation of keys. A rotation adds a new primary key, which every node takes up;
 * encrypts every secret anew while all goes on; and, when no secret needs the old keys and no node
 * can have used them any more, forgets these.
 *
 * <p>One thread on each node looks every {@code howdah.keys.reload} for keys that have changed and
 * for a rotation nobody works on. What is under way belongs to no node: another takes it over when
 * one dies. Methods may be called from any thread.
 */
@Singleton
public class KeyRotation {
  private static final Logger LOG = System.getLogger(KeyRotation.class.getName());

  /**
   * Nodes encrypt with keys that are at most two reloads old; as long again is left for the
   * transaction that stores what they encrypted.
   */
  private static final int RELOADS_UNTIL_FORGOTTEN = 4;

  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

  private final String node = UUID.randomUUID().toString();
  private final Keyring ring;
  private final VaultConfig config;
  private final RotationStore rotations;
  private final SealedStore secrets;
  private final Database database;
  private final AuditTrail audit;
  private final Metrics metrics;
  private final List<SealedColumn> columns;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "howdah-keys"));
  private volatile boolean stopping;

  @Inject
  KeyRotation(
      Keyring ring,
      VaultConfig config,
      RotationStore rotations,
      SealedStore secrets,
      Database database,
      AuditTrail audit,
      Metrics metrics,
      @Any Instance<SealedColumns> holders) {
    this(ring, config, rotations, secrets, database, audit, metrics, holders.stream());
  }

  KeyRotation(
      Keyring ring,
      VaultConfig config,
      RotationStore rotations,
      SealedStore secrets,
      Database database,
      AuditTrail audit,
      Metrics metrics,
      Stream<SealedColumns> holders) {
    this.ring = ring;
    this.config = config;
    this.rotations = rotations;
    this.secrets = secrets;
    this.database = database;
    this.audit = audit;
    this.metrics = metrics;
    this.columns =
        holders
            .flatMap(holder -> holder.sealedColumns().stream())
            .sorted(Comparator.comparing(SealedColumn::name))
            .toList();
  }

  /**
   * Begins a rotation, and works on it in the background.
   *
   * @param actor for the audit
   * @return false when one is under way
   * @throws MasterUnavailableException when the master key cannot be used
   */
  public boolean begin(String actor) {
    return begin(actor, null);
  }

  private boolean begin(String actor, @Nullable String how) {
    boolean begun = open(actor, how);
    if (begun) {
      soon();
    }
    return begun;
  }

  /** Begins one, and leaves the work to whoever looks next. */
  boolean open(String actor, @Nullable String how) {
    try {
      return !isUnderWay()
          && ring.change(
              DataKeys::withNewPrimary,
              keys -> {
                if (isUnderWay()) { // begun between our look and the lock that we hold now
                  throw new UnderWayException();
                }
                String key = DataKeys.id(keys);
                rotations.insert(key, actor);
                audit.record(actor, AuditAction.KEY_ROTATION_BEGUN, "key " + key, how);
              });
    } catch (UnderWayException e) {
      return false;
    }
  }

  private static final class UnderWayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnderWayException() {
      super(null, null, false, false);
    }
  }

  private boolean isUnderWay() {
    return rotations.last().filter(last -> last.ended() == null).isPresent();
  }

  /** The last one, ended or not. */
  Optional<Rotation> last() {
    return rotations.last();
  }

  /** How many secrets are not under the newest key. Counts in every table. */
  long left() {
    return left(ring.keys());
  }

  /** How it stands now. Counts in every table: not for every request of everybody. */
  public KeysState state() {
    DataKeys keys = ring.reload();
    return new KeysState(
        ring.master().name(),
        keys.primary(),
        keys.ids(),
        columns.stream().map(column -> secrets.count(column, keys.mark())).toList(),
        rotations.last().orElse(null));
  }

  void start(@Observes Started event) {
    long reload = config.reload().toMillis();
    OldKeys old = new OldKeys(() -> left(ring.keys()), config.reload());
    metrics.gauge(MetricNames.OLD_KEY_SECRETS, old::count);
    var unused = thread.scheduleWithFixedDelay(this::look, 0, reload, TimeUnit.MILLISECONDS);
  }

  /** Finishes the batch in hand. */
  void stop(@Observes Stopping event) {
    stopping = true;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "The rotation of keys does not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void soon() {
    try {
      thread.execute(this::look);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "Stopping: another node goes on");
    }
  }

  /** Must not throw: the executor would not call it again. */
  private void look() {
    try {
      obeyCommand();
      DataKeys keys = ring.reload();
      Optional<Rotation> open = rotations.last().filter(last -> last.ended() == null);
      if (open.isPresent() && lease(open.get(), 0)) {
        work(open.get(), keys);
      }
    } catch (MasterUnavailableException e) {
      LOG.log(Level.ERROR, e.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "The keys were not looked at, and will be again", e);
    }
  }

  /** A file in the data directory: whoever may write there holds the keys anyway. */
  private void obeyCommand() {
    try {
      if (Files.deleteIfExists(config.command()) && !begin(AuditTrail.SYSTEM, "by rotate-keys")) {
        LOG.log(Level.WARNING, "A rotation of keys is under way already");
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "{0} cannot be removed, so it is not obeyed", config.command());
    }
  }

  private boolean lease(Rotation rotation, int reencrypted) {
    return !stopping
        && rotations.lease(rotation.seq(), node, config.reload().multipliedBy(2), reencrypted);
  }

  private void work(Rotation rotation, DataKeys keys) {
    Duration age = Duration.between(rotation.begun(), rotations.now());
    boolean nobodyUsesOldKeys =
        age.compareTo(config.reload().multipliedBy(RELOADS_UNTIL_FORGOTTEN)) > 0;
    Resealing resealing = new Resealing(database, secrets, columns, metrics);
    Resealing.Pass pass = resealing.pass(keys, changed -> lease(rotation, changed));
    if (pass.whole() && nobodyUsesOldKeys && left(keys) == pass.unreadable()) {
      end(rotation, pass.unreadable());
    } else {
      rotations.release(rotation.seq(), node);
    }
  }

  private long left(DataKeys keys) {
    return columns.stream().mapToLong(column -> secrets.count(column, keys.mark()).left()).sum();
  }

  private void end(Rotation rotation, int unreadable) {
    if (unreadable == 0) {
      ring.change(DataKeys::primaryOnly, keys -> record(rotation, 0));
    } else {
      database.transaction(
          () -> {
            record(rotation, unreadable);
            return unreadable;
          });
    }
  }

  private void record(Rotation rotation, int unreadable) {
    if (!rotations.end(rotation.seq(), node, unreadable)) {
      throw new IllegalStateException("another node has taken the rotation over");
    }
    String counts =
        "%d secrets re-encrypted, %d unreadable; the old keys are %s"
            .formatted(
                rotations.last().orElse(rotation).reencrypted(),
                unreadable,
                unreadable == 0 ? "forgotten" : "kept");
    audit.record(
        AuditTrail.SYSTEM, AuditAction.KEY_ROTATION_ENDED, "key " + rotation.key(), counts);
    LOG.log(Level.INFO, "The rotation to key {0} has ended: {1}", rotation.key(), counts);
  }
}
