package social.howdah.publish.posting;

import java.time.Clock;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.instance.Instances;
import social.howdah.mastodon.statuses.ScheduledStatuses;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.database.Database;

/** Posting for tests of others. */
public final class TestPosting {
  private TestPosting() {}

  public static Posting of(Database database, MastodonClient client) {
    Statuses statuses = new Statuses(client);
    PartStore parts = new PartStore(database, Clock.systemUTC());
    InstanceLimits limits = new InstanceLimits(new Instances(client));
    Requests requests = new Requests(statuses, limits);
    Outbox outbox = TestOutbox.idle(database);
    Once once =
        new Once(statuses, new Reconciliation(new Accounts(client), statuses, outbox, parts));
    return new Posting(
        limits,
        requests,
        new Schedules(statuses, new ScheduledStatuses(client), outbox, Clock.systemUTC()),
        once,
        new Threads(parts, limits, requests, once, statuses));
  }

  public static Edits edits(MastodonClient client) {
    return new Edits(new Statuses(client), new InstanceLimits(new Instances(client)));
  }
}
