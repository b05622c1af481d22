package social.howdah.account.invitation;

import java.time.Clock;
import social.howdah.platform.database.Database;

/** Invitations of a test. */
public final class TestInvitations {
  private TestInvitations() {}

  public static Invitations of(Database database, Clock clock) {
    return new Invitations(new InvitationStore(database), clock);
  }
}
