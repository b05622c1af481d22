package social.howdah.routing;

import java.time.Clock;
import social.howdah.outbox.Outbox;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/** Trials of persons for tests of others. */
public final class TestOwnTrials {
  private TestOwnTrials() {}

  public static OwnTrials of(Database database, Outbox outbox) {
    Clock clock = Clock.systemUTC();
    return new OwnTrials(
        new JournalStore(database), outbox, new AuditTrail(database, clock), database, clock);
  }
}
