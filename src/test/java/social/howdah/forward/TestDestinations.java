package social.howdah.forward;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import social.howdah.forward.trouble.TestTroubles;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Fired;
import social.howdah.platform.Metrics;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;

/** What is between a delivery and a destination of one kind, named {@code chat}. */
public final class TestDestinations {
  private static final Database DATABASE = TestDatabase.H2.open();

  private TestDestinations() {}

  /**
   * A handler whose destination is configured.
   *
   * @param kind of it
   * @param properties of it, without {@code howdah.destination.chat.}
   */
  public static DeliveryHandler forwarder(
      DestinationKind kind, Map<String, String> properties, Clock clock) {
    Settings settings =
        TestSettings.of(
            properties.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        entry -> "howdah.destination.chat." + entry.getKey(),
                        Map.Entry::getValue)));
    Sender sender =
        new Sender(new HttpOut(TestConnections.toThisMachine("1s"), Metrics.none()), clock);
    return new Forwarder(
        new DestinationsConfig(settings, new PlatformConfig(settings), sender, List.of(kind)),
        TestTroubles.of(DATABASE, Map.of(), Fired.unheard(), clock),
        clock);
  }

  /** Where it holds lanes; all tests share it. */
  static Outbox outbox() {
    return TestOutbox.idle(DATABASE);
  }
}
