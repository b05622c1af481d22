package social.howdah.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.platform.SettableClock;
import social.howdah.platform.TestMetrics;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** Lines are added and read, and nothing else, on each database. */
@ParameterizedClass
@EnumSource
class AuditTrailTest {
  private final SettableClock clock = new SettableClock();
  private final TestMetrics metrics = new TestMetrics();
  private final Database database;
  private final AuditTrail audit;

  AuditTrailTest(TestDatabase kind) {
    database = kind.open();
    audit = new AuditTrail(database, clock, metrics);
  }

  @Test
  void linesAreFoundByWhoWhatAndWhom() {
    audit.record("ada", AuditAction.SIGNED_IN, "person ada");
    audit.record("ada", AuditAction.GRANTED, "account news@one.example", "to group press");
    audit.record("bob", AuditAction.SIGNED_IN, "person bob");
    assertThat(audit.newest(AuditFilter.ALL, 10))
        .extracting(AuditEntry::actor)
        .containsExactly("bob", "ada", "ada");
    assertThat(audit.newest(new AuditFilter("ada", AuditAction.GRANTED, null, null), 10))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.subject()).isEqualTo("account news@one.example");
              assertThat(line.detail()).isEqualTo("to group press");
            });
    assertThat(audit.after(0, 10)).as("what may yet be joined by an earlier line").isEmpty();
    clock.pass(Duration.ofSeconds(10));
    List<AuditEntry> all = audit.after(0, 10);
    assertThat(audit.after(all.get(1).seq(), 10)).containsExactly(all.get(2));
    assertThat(audit.newest(new AuditFilter(null, null, null, all.get(1).seq()), 10))
        .containsExactly(all.get(0));
  }

  @Test
  void whatIsUndoneIsNotRecorded() {
    assertThatThrownBy(
            () ->
                database.transaction(
                    () -> {
                      audit.record("ada", AuditAction.LINKED, "account a");
                      throw new IllegalArgumentException("undo");
                    }))
        .hasMessage("undo");
    assertThat(audit.newest(AuditFilter.ALL, 10)).isEmpty();
    assertThat(metrics.counted()).isEmpty();
    audit.record("ada", AuditAction.LINKED, "account a");
    assertThat(metrics.counted()).containsExactly("howdah_audit_lines action=linked");
  }

  @Test
  void aForgedLineBreakStaysWithinItsLine() {
    audit.record("ada\nroot", AuditAction.LINKED, "a\r\nb\u0000", "x".repeat(5_000));
    assertThat(audit.newest(AuditFilter.ALL, 1))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.actor()).isEqualTo("ada root");
              assertThat(line.subject()).isEqualTo("a  b ");
              assertThat(line.detail()).hasSize(1_000).endsWith("…");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE audit SET actor = 'nobody'", "DELETE FROM audit"})
  void noLineIsChangedOrDeleted(String statement) {
    audit.record("ada", AuditAction.SIGNED_IN, "person ada");
    assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(statement)))
        .hasStackTraceContaining("the audit is append-only");
    assertThat(audit.newest(AuditFilter.ALL, 10)).hasSize(1);
  }
}
