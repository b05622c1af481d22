package social.howdah.forward.trouble;

import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;

/** What watches destinations, for tests of others. */
public final class TestTroubles {
  private TestTroubles() {}

  public static Troubles of(
      Database database,
      Map<String, String> settings,
      Event<DestinationNotice> notices,
      Clock clock) {
    return new Troubles(
        new TroubleStore(database),
        new TroubleConfig(TestSettings.of(settings)),
        TestOutbox.idle(database),
        database,
        notices,
        clock);
  }
}
