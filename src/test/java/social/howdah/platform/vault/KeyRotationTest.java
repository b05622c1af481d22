package social.howdah.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.platform.Metrics;
import social.howdah.platform.Secret;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditEntry;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.work.WorkState;
import social.howdah.platform.work.Works;

/** Rotations on each database: while rows change, across nodes, through deaths and damage. */
@ParameterizedClass
@EnumSource
class KeyRotationTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Database database;
  private final TokenTable table;
  private final SealedColumns tokens =
      () -> List.of(new SealedColumn("token", "id", "sealed_text", KeyRotationTest::place));
  private final Map<String, String> settings;
  private final List<TestVault> nodes = new ArrayList<>();
  private final Set<Database> connections = new HashSet<>();
  private final AuditTrail audit;

  KeyRotationTest(TestDatabase kind) {
    database = kind.open();
    table = new TokenTable(database);
    settings = Map.of("howdah.data-dir", TestVault.directory());
    audit = new AuditTrail(database, Clock.systemUTC());
    sql("CREATE TABLE token (id UUID PRIMARY KEY, sealed_text BYTEA)");
  }

  @AfterEach
  void stop() {
    nodes.forEach(TestVault::close);
    connections.forEach(connection -> ((HikariDataSource) connection.dataSource()).close());
  }

  @Test
  void everySecretMovesToTheNewKeyAndTheOldOneIsForgotten() {
    TestVault node = node(database).working();
    List<UUID> rows = fill(node.vault(), 250);
    sql("INSERT INTO token VALUES ('" + UUID.randomUUID() + "', NULL)");
    byte[] stolen = table.ciphertext(rows.get(0));
    DataKeys old = node.ring.keys();

    assertThat(node.rotation.begin("ada")).isTrue();
    Rotation ended = ended(node);

    assertThat(ended.reencrypted()).isEqualTo(251); // the proof is one of them
    assertThat(ended.unreadable()).isZero();
    assertThat(ended.by()).isEqualTo("ada");
    KeysState state = node.rotation.state();
    assertThat(state.keys()).containsExactly(state.primary()).doesNotContain(old.primary());
    assertThat(state.columns()).allSatisfy(column -> assertThat(column.left()).isZero());
    assertThat(state.columns()).extracting(KeysState.Column::name).contains("token.sealed_text");
    readable(node.vault(), rows);
    // A ciphertext, and a key, that somebody has kept from before are good for nothing.
    assertThat(opens(node, stolen, rows.get(0))).isFalse();
    assertThat(lines())
        .extracting(AuditEntry::actor, AuditEntry::subject, AuditEntry::detail)
        .containsExactly(
            tuple(
                AuditTrail.SYSTEM,
                "key " + state.primary(),
                "251 secrets re-encrypted, 0 unreadable; the old keys are forgotten"),
            tuple("ada", "key " + state.primary(), null));
  }

  @Test
  void whoLooksAtAllWorkSeesHowFarItIsAndCannotStopIt() {
    TestVault node = node(database);
    fill(node.vault(), 10);
    Works works = new Works(List.of(new RotationWork(node.rotation)), audit, database);
    assertThat(works.newest(9)).isEmpty();
    node.rotation.open("ada", null);
    assertThat(works.newest(9))
        .singleElement()
        .extracting(WorkState::by, WorkState::done, WorkState::total, WorkState::stoppable)
        .containsExactly("ada", 0L, 11L, false);
    assertThat(works.begin("rotation", "bob")).isFalse();
    assertThat(works.cancel("rotation", works.newest(1).get(0).seq(), "bob")).isFalse();
    node.working();
    ended(node);
    assertThat(works.newest(9))
        .singleElement()
        .extracting(WorkState::done, WorkState::total, WorkState::goesOn)
        .containsExactly(11L, 11L, false);
  }

  @Test
  void anotherNodeTakesTheNewKeyUpAndItsOldRowsAreFoundToo() {
    TestVault first = node(database);
    Database connection = TestDatabase.second(database);
    TestVault second = node(connection);
    List<UUID> rows = fill(first.vault(), 10);
    first.rotation.open("ada", null);
    UUID late = UUID.randomUUID();
    table.insert(
        late, seal(second.ring.keys(), "late", late)); // it has not looked for new keys yet
    rows.add(late);
    first.working();
    second.working();
    ended(first);
    readable(first.vault(), rows);
    readable(second.vault(), rows);
    assertThat(second.rotation.state()).isEqualTo(first.rotation.state());
  }

  @Test
  void anUnknownKeyIsTakenUpAtOnce() {
    TestVault first = node(database);
    TestVault second = node(TestDatabase.second(database));
    first.rotation.open("ada", null);
    UUID row = fill(first.vault(), 1).get(0);
    readable(second.vault(), List.of(row));
  }

  @Test
  void onlyOneRotationIsUnderWay() {
    TestVault first = node(database);
    TestVault second = node(TestDatabase.second(database));
    assertThat(first.rotation.open("ada", null)).isTrue();
    assertThat(first.rotation.begin("ada")).isFalse();
    assertThat(second.rotation.begin("bob")).isFalse();
    assertThat(first.rotation.state().keys()).hasSize(2);
  }

  @Test
  void twoWhoAskAtOnceBeginOne() throws Exception {
    TestVault first = node(database);
    TestVault second = node(TestDatabase.second(database));
    AtomicInteger begun = new AtomicInteger();
    ExecutorService both = Executors.newFixedThreadPool(2);
    for (TestVault node : List.of(first, second)) {
      both.execute(
          () -> {
            if (node.rotation.begin("ada")) {
              begun.incrementAndGet();
            }
          });
    }
    both.shutdown();
    assertThat(both.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(begun).hasValue(1);
    assertThat(lines()).hasSize(1);
  }

  /** What {@code kill -9} leaves: a lease that nobody gives back, and half of the rows. */
  @Test
  void whatADeadNodeLeftIsTakenOver() {
    TestVault dead = node(database);
    List<UUID> rows = fill(dead.vault(), 350);
    dead.rotation.open("ada", null);
    Rotation rotation = dead.rotations.last().orElseThrow();
    AtomicInteger batches = new AtomicInteger();
    Resealing.Pass pass =
        resealing(dead)
            .pass(
                dead.ring.keys(),
                changed ->
                    batches.incrementAndGet() <= 2
                        && dead.rotations.lease(
                            rotation.seq(), "dead", Duration.ofSeconds(1), changed));
    assertThat(pass.whole()).isFalse();
    assertThat(old(dead)).isEqualTo(151); // the third batch was undone

    TestVault heir = node(TestDatabase.second(database)).working();
    assertThat(ended(heir).reencrypted()).isEqualTo(351);
    readable(heir.vault(), rows);
  }

  @Test
  void aNodeThatLostItsLeaseChangesNothing() {
    TestVault slow = node(database);
    List<UUID> rows = fill(slow.vault(), 10);
    slow.rotation.open("ada", null);
    long seq = slow.rotations.last().orElseThrow().seq();
    assertThat(slow.rotations.lease(seq, "quick", Duration.ofMinutes(1), 0)).isTrue();
    assertThat(slow.rotations.lease(seq, "slow", Duration.ofMinutes(1), 10)).isFalse();
    assertThat(slow.rotations.end(seq, "slow", 0)).isFalse();
    assertThat(slow.rotations.last().orElseThrow().reencrypted()).isZero();
    readable(slow.vault(), rows);
  }

  @Test
  void rowsThatChangeMeanwhileKeepTheirLastValue() throws Exception {
    TestVault node = node(database);
    List<UUID> rows = fill(node.vault(), 200);
    node.working();
    node.rotation.begin("ada");
    AtomicBoolean stop = new AtomicBoolean();
    ExecutorService writers = Executors.newFixedThreadPool(4);
    for (int w = 0; w < 4; w++) {
      int own = w;
      writers.execute(
          () -> {
            for (int i = own; !stop.get(); i = (i + 4) % 200) {
              table.update(rows.get(i), node.vault().seal(token(rows.get(i)), place(rows.get(i))));
            }
          });
    }
    await().atMost(PATIENCE).until(() -> node.rotations.last().orElseThrow().ended() != null);
    stop.set(true);
    writers.shutdown();
    assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    readable(node.vault(), rows);
  }

  @Test
  void aRowThatChangedBetweenReadingAndWritingIsLeftAlone() {
    TestVault node = node(database);
    UUID row = fill(node.vault(), 1).get(0);
    node.rotation.open("ada", null);
    byte[] newer = node.vault().seal(Secret.of("newer"), place(row));
    SealedColumn column = tokens.sealedColumns().get(0);
    SealedStore.Batch batch =
        node.sealedStore.reseal(
            column,
            node.ring.keys().mark(),
            null,
            10,
            (key, ciphertext) -> {
              // Outside of a transaction, as H2 and PostgreSQL would have this wait for the lock.
              table.update(row, newer);
              return Optional.of(new byte[] {1, 2, 3});
            });
    assertThat(batch.changed()).isZero();
    assertThat(node.vault().open(table.ciphertext(row), place(row))).isEqualTo(Secret.of("newer"));
  }

  @Test
  void aSecretThatCannotBeOpenedStopsNothingAndKeepsTheOldKeys() {
    TestVault node = node(database).working();
    List<UUID> rows = fill(node.vault(), 120);
    String oldKey = node.ring.keys().primary();
    UUID moved = rows.remove(3);
    table.update(moved, table.ciphertext(rows.get(5)));
    UUID cut = rows.remove(50);
    table.update(cut, Arrays.copyOf(table.ciphertext(cut), 9));

    node.rotation.begin("ada");
    Rotation ended = ended(node);

    assertThat(ended.unreadable()).isEqualTo(2);
    assertThat(ended.reencrypted()).isEqualTo(119);
    assertThat(node.rotation.state().keys()).hasSize(2).contains(oldKey);
    readable(node.vault(), rows);
    assertThat(lines().get(0).detail())
        .isEqualTo("119 secrets re-encrypted, 2 unreadable; the old keys are kept");

    // Whoever removes what is damaged rotates once more, and is rid of all the old keys.
    sql("DELETE FROM token WHERE id IN ('%s', '%s')".formatted(moved, cut));
    assertThat(node.rotation.begin("ada")).isTrue();
    assertThat(ended(node).unreadable()).isZero();
    assertThat(node.rotation.state().keys()).hasSize(1);
    readable(node.vault(), rows);
  }

  @Test
  void whoeverMayWriteInTheDataDirectoryCanAskByAFile() throws Exception {
    TestVault node = node(database).working();
    List<UUID> rows = fill(node.vault(), 5);
    Path command = node.config.command();
    Files.createFile(command);
    await().atMost(PATIENCE).until(() -> !node.rotations.last().isEmpty());
    Rotation ended = ended(node);
    assertThat(ended.by()).isEqualTo(AuditTrail.SYSTEM);
    assertThat(command).doesNotExist();
    assertThat(lines().get(1).detail()).isEqualTo("by rotate-keys");
    readable(node.vault(), rows);
  }

  @Test
  void noSecretStandsInTheAuditOrInAnyText() {
    TestVault node = node(database).working();
    List<UUID> rows = fill(node.vault(), 3);
    node.rotation.begin("ada");
    ended(node);
    String seen =
        lines() + " " + node.rotation.state() + " " + node.ring.keys() + " " + node.ring.master();
    assertThat(seen)
        .doesNotContain("keyMaterial", "value:", "encryptedKeyset")
        .doesNotContain(rows.stream().map(row -> token(row).reveal()).toList());
  }

  // ----

  private TestVault node(Database connection) {
    TestVault node = TestVault.start(connection, settings, tokens);
    nodes.add(node);
    connections.add(connection);
    return node;
  }

  private Rotation ended(TestVault node) {
    await().atMost(PATIENCE).until(() -> node.rotations.last().orElseThrow().ended() != null);
    return node.rotations.last().orElseThrow();
  }

  private Resealing resealing(TestVault node) {
    return new Resealing(
        database,
        node.sealedStore,
        List.of(tokens.sealedColumns().get(0), node.keysets.sealedColumns().get(0)),
        Metrics.none());
  }

  private static long old(TestVault node) {
    return node.rotation.state().columns().stream().mapToLong(KeysState.Column::left).sum();
  }

  private List<AuditEntry> lines() {
    return audit.newest(AuditFilter.ALL, 20).stream()
        .filter(line -> line.action() != AuditAction.MASTER_KEY_CHANGED)
        .toList();
  }

  private List<UUID> fill(Vault vault, int count) {
    List<UUID> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID id = UUID.randomUUID();
      table.insert(id, vault.seal(token(id), place(id)));
      rows.add(id);
    }
    return rows;
  }

  private void readable(Vault vault, List<UUID> rows) {
    for (UUID row : rows) {
      assertThat(vault.open(table.ciphertext(row), place(row)).reveal())
          .isIn(token(row).reveal(), "late");
    }
  }

  private static boolean opens(TestVault node, byte[] ciphertext, UUID row) {
    try {
      node.vault().open(ciphertext, place(row));
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static byte[] seal(DataKeys keys, String text, UUID row) {
    try {
      return keys.seal(
          text.getBytes(StandardCharsets.UTF_8), place(row).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Secret token(UUID row) {
    return Secret.of("token-of-" + row);
  }

  private static String place(UUID row) {
    return place(row.toString());
  }

  private static String place(String row) {
    return "token/" + row;
  }

  private void sql(String statement) {
    database.jdbi().useHandle(handle -> handle.execute(statement));
  }
}
