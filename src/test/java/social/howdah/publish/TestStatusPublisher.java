package social.howdah.publish;

import java.time.Clock;
import java.util.Map;
import social.howdah.account.TestAccounts;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.RateLimits;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.publish.media.TestAttachments;
import social.howdah.publish.posting.Posting;
import social.howdah.publish.posting.TestPosting;
import social.howdah.publish.thing.TestThings;

/** What posts statuses, for tests of others. */
public final class TestStatusPublisher {
  private TestStatusPublisher() {}

  /** Posts as the linked accounts of a test. */
  public static DeliveryHandler of(
      Database database,
      TestAccounts linked,
      MastodonClient client,
      RateLimits limits,
      Map<String, String> settings) {
    Outbox outbox = TestOutbox.idle(database);
    Posting posting = TestPosting.of(database, client);
    return new StatusPublisher(
        linked.tokens(),
        linked.accounts(),
        posting,
        TestThings.of(database, client, posting),
        TestAttachments.of(database, client, settings),
        limits,
        outbox,
        new AuditTrail(database, Clock.systemUTC()),
        new PublishLane(outbox, linked.tokens()),
        Clock.systemUTC());
  }
}
