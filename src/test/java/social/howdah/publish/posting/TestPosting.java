package social.howdah.publish.posting;

import java.time.Clock;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.instance.Instances;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.database.Database;

/** Posting for tests of others. */
public final class TestPosting {
  private TestPosting() {}

  public static Posting of(Database database, MastodonClient client) {
    Statuses statuses = new Statuses(client);
    PartStore parts = new PartStore(database, Clock.systemUTC());
    InstanceLimits limits = new InstanceLimits(new Instances(client));
    Once once =
        new Once(
            statuses,
            new Reconciliation(new Accounts(client), statuses, TestOutbox.idle(database), parts));
    return new Posting(limits, once, new Threads(parts, limits, once, statuses));
  }

  public static Edits edits(MastodonClient client) {
    return new Edits(new Statuses(client), new InstanceLimits(new Instances(client)));
  }
}
