package social.howdah.platform.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.vault.KeysState;
import social.howdah.platform.vault.Rotation;

/** What is found of the database, the clock and the keys, each by its cause. */
class PlatformChecksTest {
  private static final Map<String, String> DURABLE =
      Map.of(
          "fsync", "on",
          "full_page_writes", "on",
          "synchronous_commit", "on",
          "server_version", "16.4",
          "server_version_num", "160004");

  @Test
  void aDatabaseThatWritesBeforeItAnswersIsFine() {
    assertThat(DatabaseCheck.findings(DURABLE))
        .containsExactly(Finding.fine("database.durable", "16.4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
  void oneThatAnswersBeforeIsNot(String setting) {
    assertThat(DatabaseCheck.findings(with(setting, "off")))
        .containsExactly(Finding.broken("database.not-durable", setting));
  }

  @Test
  void anOldReleaseIsNamed() {
    assertThat(DatabaseCheck.findings(with("server_version_num", "130020")))
        .containsExactly(Finding.look("database.old", "16.4", 14));
  }

  @ParameterizedTest
  @EnumSource
  void eachDatabaseIsAskedForItself(TestDatabase kind) {
    Database database = kind.open();
    ServerStore server = new ServerStore(database);
    // The tests' own PostgreSQL is quick, not durable.
    assertThat(new DatabaseCheck(server).run())
        .extracting(Finding::key)
        .containsAnyOf("database.embedded", "database.not-durable", "database.durable")
        .doesNotContain(kind == TestDatabase.H2 ? "database.durable" : "database.embedded");
    assertThat(new ClockCheck(server, Clock.systemUTC()).run())
        .containsExactly(Finding.fine("clock.close"));
    Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-2));
    assertThat(new ClockCheck(server, behind).run())
        .extracting(Finding::key)
        .containsExactly("clock.wrong");
    TestDatabase.close(database);
  }

  @Test
  void aClockMayBeASecondOffAndNotAMinute() {
    assertThat(ClockCheck.finding(Duration.ofSeconds(1)).verdict()).isEqualTo(Verdict.FINE);
    assertThat(ClockCheck.finding(Duration.ofSeconds(10)).verdict()).isEqualTo(Verdict.LOOK);
    assertThat(ClockCheck.finding(Duration.ofMinutes(1)).verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void secretsUnderAnOldKeyWantARotation() {
    assertThat(KeysCheck.finding(keys(0, null)))
        .isEqualTo(Finding.fine("keys.usable", "7", "key 1"));
    assertThat(KeysCheck.finding(keys(3, null))).isEqualTo(Finding.look("keys.old", 3L));
    assertThat(KeysCheck.finding(keys(3, rotation(null, null))))
        .isEqualTo(Finding.look("keys.rotating", 3L));
    assertThat(KeysCheck.finding(keys(0, rotation(0L, Instant.EPOCH))).verdict())
        .isEqualTo(Verdict.FINE);
    assertThat(KeysCheck.finding(keys(2, rotation(2L, Instant.EPOCH))))
        .isEqualTo(Finding.broken("keys.unreadable", 2L));
  }

  private static Map<String, String> with(String setting, String value) {
    Map<String, String> settings = new HashMap<>(DURABLE);
    settings.put(setting, value);
    return settings;
  }

  private static KeysState keys(long left, @Nullable Rotation last) {
    return new KeysState(
        "key 1", "7", List.of("7"), List.of(new KeysState.Column("a.b", 9, left)), last);
  }

  private static Rotation rotation(@Nullable Long unreadable, @Nullable Instant ended) {
    return new Rotation(1, "7", "ada", Instant.EPOCH, 9, unreadable, ended);
  }
}
