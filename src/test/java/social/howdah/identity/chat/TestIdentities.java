package social.howdah.identity.chat;

import java.time.Clock;
import social.howdah.identity.TestPeople;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/** Chat identities for tests of others. */
public final class TestIdentities {
  private TestIdentities() {}

  public static ChatIdentities of(Database database, Clock clock) {
    return new ChatIdentities(
        new ChatIdentityStore(database),
        TestPeople.of(database),
        new AuditTrail(database, clock),
        database,
        clock);
  }
}
