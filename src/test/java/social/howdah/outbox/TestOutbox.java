package social.howdah.outbox;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import social.howdah.platform.Metrics;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;

/** An outbox for tests of others. */
public final class TestOutbox {
  private TestOutbox() {}

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
}
