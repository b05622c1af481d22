package social.howdah.console.workshop;

import social.howdah.account.TestAccounts;
import social.howdah.mastodon.Instance;
import social.howdah.platform.database.Database;

/** Previews where no account is linked: statuses have Mastodon's own limits. */
public final class TestPreviewing {
  private TestPreviewing() {}

  public static Previewing of(Database database, Instance instance) {
    return of(new TestAccounts(database, instance));
  }

  @SuppressWarnings("NullAway") // no instance is asked: none has a linked account
  static Previewing of(TestAccounts accounts) {
    return new Previewing(accounts.accounts(), null);
  }
}
