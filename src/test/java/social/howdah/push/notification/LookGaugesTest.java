package social.howdah.push.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.platform.MetricNames;
import social.howdah.platform.SettableClock;
import social.howdah.platform.Started;
import social.howdah.platform.TestMetrics;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** What the gauges say of accounts whose notifications are read, on each database. */
@ParameterizedClass
@EnumSource
class LookGaugesTest {
  private final SettableClock clock = new SettableClock();
  private final TestMetrics metrics = new TestMetrics();
  private final Database database;
  private final LookStore store;

  LookGaugesTest(TestDatabase kind) {
    database = kind.open();
    store = new LookStore(database);
    new LookGauges(store, metrics, clock).start(new Started());
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void eachAccountIsCountedByTheBestWayItsNewsCome() {
    UUID pushed = begins();
    UUID streamed = begins();
    begins();
    store.pushed(pushed, true);
    store.streamed(List.of(pushed, streamed), true);
    assertThat(List.of(accounts("push"), accounts("stream"), accounts("poll")))
        .containsExactly(1L, 1L, 1L);
  }

  @Test
  void nobodyIsLateWhereNobodyIsRead() {
    assertThat(metrics.shown(MetricNames.LATE_LOOKS)).isZero();
    assertThat(accounts("poll")).isZero();
  }

  @Test
  void anAccountIsLateWhenItsTimeHasPassed() {
    begins();
    assertThat(metrics.shown(MetricNames.LATE_LOOKS)).isZero();
    clock.pass(Duration.ofMinutes(21));
    assertThat(metrics.shown(MetricNames.LATE_LOOKS)).isEqualTo(20 * 60);
  }

  /** It is looked at in a minute. */
  private UUID begins() {
    UUID account = UUID.randomUUID();
    Instant next = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofMinutes(1));
    store.begin(Map.of(account, next));
    return account;
  }

  private long accounts(String way) {
    return metrics.shown(MetricNames.READ_ACCOUNTS, "way=" + way);
  }
}
