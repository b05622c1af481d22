package social.howdah.outbox;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import social.howdah.platform.Metrics;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.work.LongWork;

/** An outbox for tests of others. */
public final class TestOutbox {
  private TestOutbox() {}

  /** It hands everything to one handler, and tries again soon; close it when done. */
  public static Running running(Database database, DeliveryHandler handler) {
    Node node =
        new Node(
            database, handler, Map.of("howdah.outbox.retries", "10ms,10ms,20ms,50ms,50ms,50ms"));
    return new Running(node.start());
  }

  /** The same, with a handler for each kind of delivery. */
  public static Running running(Database database, Map<String, DeliveryHandler> handlers) {
    Node node =
        new Node(
            database,
            Map.of("howdah.outbox.retries", "10ms,10ms,20ms,50ms,50ms,50ms"),
            kind -> Optional.ofNullable(handlers.get(kind)));
    return new Running(node.start());
  }

  /** An outbox at work. */
  public static final class Running implements AutoCloseable {
    private final Node node;

    private Running(Node node) {
      this.node = node;
    }

    public Outbox outbox() {
      return node.outbox;
    }

    @Override
    public void close() {
      node.close();
    }
  }

  /** It stores, and hands nothing out. */
  public static Outbox idle(Database database) {
    Clock clock = Clock.systemUTC();
    return new Outbox(
        database,
        new OutboxConfig(TestSettings.of(Map.of())),
        new DeliveryStore(database, clock),
        new DeliveryListStore(database),
        new LaneStore(database),
        kind -> Optional.empty(),
        clock,
        Metrics.none(),
        () -> {});
  }

  /** Single deliveries of an outbox. */
  public static Deliveries deliveries(Database database, Outbox outbox) {
    return new Deliveries(database, new DeliveryListStore(database), outbox, Clock.systemUTC());
  }

  /** Dead letters of an outbox. */
  public static DeadLetters dead(Database database, Outbox outbox) {
    return new DeadLetters(database, new DeliveryListStore(database), outbox, Clock.systemUTC());
  }

  /** How lanes stand. */
  public static Flow flow(Database database) {
    return new Flow(new FlowStore(database), Clock.systemUTC());
  }

  /** Work on dead letters, among all work. */
  public static LongWork work(DeadLetters dead) {
    return new DeadLetterWorks(dead);
  }
}
