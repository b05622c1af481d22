package social.howdah.console.workshop;

import social.howdah.account.TestAccounts;
import social.howdah.mastodon.Instance;
import social.howdah.platform.database.Database;

/** Previews where no account is linked: statuses have Mastodon's own limits. */
public final class TestPreviewing {
  private TestPreviewing() {}

  @SuppressWarnings("NullAway") // no instance is asked: none has a linked account
  public static Previewing of(Database database, Instance instance) {
    return new Previewing(new TestAccounts(database, instance).accounts(), null);
  }
}
