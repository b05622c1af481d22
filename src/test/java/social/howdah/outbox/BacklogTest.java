package social.howdah.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.platform.MetricNames;
import social.howdah.platform.SettableClock;
import social.howdah.platform.TestMetrics;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** What the gauges say of what waits, on each database. */
@ParameterizedClass
@EnumSource
class BacklogTest {
  private final SettableClock clock = new SettableClock();
  private final TestMetrics metrics = new TestMetrics();
  private final Database database;
  private final DeliveryStore deliveries;
  private final LaneStore lanes;

  BacklogTest(TestDatabase kind) {
    database = kind.open();
    deliveries = new DeliveryStore(database, clock);
    lanes = new LaneStore(database);
    new Backlog(new BacklogStore(database), clock).register(metrics);
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void theOldestIsTheOneThatIsDueLongest() {
    waits("a");
    clock.pass(Duration.ofMinutes(20));
    waits("b");
    clock.pass(Duration.ofMinutes(1));
    assertThat(metrics.shown(MetricNames.OLDEST)).isEqualTo(21 * 60);
    assertThat(metrics.shown(MetricNames.WAITING)).isEqualTo(2);
    assertThat(lanes(BacklogStore.OPEN)).isEqualTo(2);
  }

  @Test
  void whatIsOnHoldIsNotLate() {
    waits("a");
    lanes.hold("a", "its token is dead", clock.instant());
    clock.pass(Duration.ofHours(1));
    assertThat(metrics.shown(MetricNames.OLDEST)).isZero();
    assertThat(lanes(BacklogStore.HELD)).isEqualTo(1);
    assertThat(lanes(BacklogStore.OPEN)).isZero();
  }

  @Test
  void whatWaitsForItsTimeIsNotLateAndWhatFailedIs() {
    waits("digest");
    later("digest", false);
    clock.pass(Duration.ofMinutes(30));
    assertThat(metrics.shown(MetricNames.OLDEST)).isZero();
    waits("chat");
    later("chat", true);
    clock.pass(Duration.ofMinutes(20));
    assertThat(metrics.shown(MetricNames.OLDEST)).isEqualTo(20 * 60);
  }

  @Test
  void aLaneWhoseLimitIsSpentIsPausedUntilThen() {
    waits("a");
    lanes.pause("a", clock.instant().plus(Duration.ofMinutes(5)));
    assertThat(lanes(BacklogStore.PAUSED)).isEqualTo(1);
    clock.pass(Duration.ofMinutes(6));
    assertThat(lanes(BacklogStore.PAUSED)).isZero();
    assertThat(lanes(BacklogStore.OPEN)).isEqualTo(1);
  }

  @Test
  void aLaneInWhichNothingWaitsIsNotCounted() {
    lanes.hold("empty", "no such account yet", clock.instant());
    assertThat(lanes(BacklogStore.HELD)).isZero();
  }

  private void waits(String lane) {
    database.transaction(
        () -> {
          lanes.ensure(List.of(lane));
          deliveries.insert(List.of(Node.draft("test", lane, "{}", null)), () -> {});
          return lane;
        });
  }

  /** Its attempt was put off: because it failed, or because its time has not come. */
  private void later(String lane, boolean failed) {
    Optional<DeliveryStore.Claimed> claimed = deliveries.claim(lane, new Turn());
    Instant next = clock.instant().plus(Duration.ofHours(8));
    new OutcomeStore(database, clock)
        .later(claimed.orElseThrow().delivery(), next, "not now", false, failed);
  }

  private long lanes(String state) {
    return metrics.shown(MetricNames.LANES, "state=" + state);
  }
}
