package social.howdah.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.platform.SettableClock;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** How the lanes stand, on each database. */
@ParameterizedClass
@EnumSource
class FlowTest {
  private final Database database;
  private final Node node;

  FlowTest(TestDatabase kind) {
    database = kind.open();
    node = new Node(database, this::handle, Map.of("howdah.outbox.retries", "1h,1h"));
  }

  @AfterEach
  void close() {
    node.close();
    TestDatabase.close(database);
  }

  private Receipt handle(Delivery delivery) throws Exception {
    return switch (delivery.payload()) {
      case "good" -> Receipt.NONE;
      case "late" -> throw RetryableDeliveryException.refused("The server is tired.");
      default -> throw new IllegalStateException("nobody can send this");
    };
  }

  @Test
  void tellsWhatIsDoneAndDeadAndWhyTheRestWaits() {
    node.start();
    node.enqueue("forward/team", "good");
    node.enqueue("forward/team", "good");
    node.enqueue("forward/team", "bad");
    node.enqueue("publish/press", "late");
    node.enqueue("publish/press", "good");
    node.outbox.hold("publish/dead", "Its token is dead.");
    node.enqueue("publish/dead", "good");
    await().untilAsserted(() -> assertThat(lane("forward/team").dead()).isEqualTo(1));
    await().untilAsserted(() -> assertThat(queue(lane("publish/press")).error()).isNotNull());

    LaneFlow team = lane("forward/team");
    assertThat(team.queue()).isNull();
    assertThat(team.done().lastHour()).isEqualTo(2);
    assertThat(team.done().day()).isEqualTo(2);
    assertThat(team.died().lastHour()).isEqualTo(1);
    assertThat(team.done().last()).isBeforeOrEqualTo(Instant.now());

    LaneFlow press = lane("publish/press");
    assertThat(queue(press).waiting()).isEqualTo(2);
    assertThat(queue(press).attempts()).isEqualTo(1);
    assertThat(queue(press).error()).isEqualTo("The server is tired.");
    assertThat(queue(press).next()).isAfter(Instant.now().plusSeconds(1_800));
    assertThat(press.heldReason()).isNull();

    assertThat(lane("publish/dead").heldReason()).isEqualTo("Its token is dead.");
  }

  @Test
  void tellsUntilWhenALaneIsPaused() {
    Instant later = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.MICROS);
    node.enqueue("publish/press", "good");
    node.outbox.pause("publish/press", later);
    assertThat(lane("publish/press").pausedUntil()).isEqualTo(later);
    node.outbox.pause("publish/press", Instant.now().minusSeconds(1));
    assertThat(lane("publish/press").pausedUntil()).isNull();
  }

  @Test
  void aLaneThatNothingHappensInIsLeftOut() {
    node.enqueue("forward/team", "good");
    node.outbox.cancel("forward/team", "not wanted");
    assertThat(lanes()).isEmpty();
  }

  @Test
  void isCountedAnewAfterSeconds() {
    SettableClock clock = new SettableClock();
    Flow flow = new Flow(new FlowStore(database), clock);
    assertThat(flow.lanes()).isEmpty();
    node.enqueue("forward/team", "good");
    clock.pass(Duration.ofSeconds(9));
    assertThat(flow.lanes()).isEmpty();
    clock.pass(Duration.ofSeconds(2));
    assertThat(flow.lanes()).extracting(LaneFlow::lane).isEqualTo(List.of("forward/team"));
  }

  private LaneFlow lane(String name) {
    return Optional.ofNullable(lanes().get(name)).orElseThrow(() -> new AssertionError(name));
  }

  private static LaneFlow.Queue queue(LaneFlow lane) {
    return Optional.ofNullable(lane.queue()).orElseThrow(() -> new AssertionError(lane.lane()));
  }

  /** Counted now. */
  private Map<String, LaneFlow> lanes() {
    return new Flow(new FlowStore(database), Clock.systemUTC())
        .lanes().stream().collect(Collectors.toMap(LaneFlow::lane, lane -> lane));
  }
}
