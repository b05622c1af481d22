package social.howdah.routing.mute;

import java.time.Clock;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/** Mutes for tests of others. */
public final class TestMutes {
  private TestMutes() {}

  public static Mutes of(Database database, Clock clock) {
    return new Mutes(new MuteStore(database), new AuditTrail(database, clock), database, clock);
  }
}
