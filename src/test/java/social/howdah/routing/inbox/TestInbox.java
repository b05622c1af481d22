package social.howdah.routing.inbox;

import java.time.Clock;
import java.util.Map;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;

/** An inbox for tests of others. */
public final class TestInbox {
  private TestInbox() {}

  public static Inbox of(Database database, Map<String, String> settings) {
    return of(database, settings, Clock.systemUTC());
  }

  public static Inbox of(Database database, Map<String, String> settings, Clock clock) {
    return new Inbox(new InboxStore(database), new InboxConfig(TestSettings.of(settings)), clock);
  }

  /** As the lead node does it every few minutes. */
  public static void clean(Inbox inbox, Housekeeping housekeeping) {
    inbox.clean(housekeeping);
  }
}
