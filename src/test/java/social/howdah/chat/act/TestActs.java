package social.howdah.chat.act;

import java.time.Clock;
import java.util.Map;
import social.howdah.account.TestAccounts;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.accounts.FollowRequests;
import social.howdah.mastodon.admin.AdminAccounts;
import social.howdah.mastodon.admin.AdminReports;
import social.howdah.mastodon.discovery.Searches;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Outbox;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/** Acts for tests of others, as the linked accounts of a test. */
public record TestActs(Acts acts, Voices voices, Map<String, DeliveryHandler> handlers) {

  public static TestActs of(
      Database database, TestAccounts linked, MastodonClient client, Outbox outbox, Clock clock) {
    ActStore store = new ActStore(database);
    Deeds deeds =
        new Deeds(
            new Statuses(client),
            new Accounts(client),
            new FollowRequests(client),
            new AdminReports(client),
            new AdminAccounts(client));
    Targets targets = new Targets(new Searches(client), linked.accounts());
    Voices voices = new Voices(linked.grants(), targets);
    Replies replies = new Replies(outbox, database);
    Telling telling = new Telling(store, deeds, outbox);
    Outcomes outcomes =
        new Outcomes(store, deeds, telling, new AuditTrail(database, clock), database);
    ActHandler handler =
        new ActHandler(
            store,
            deeds,
            targets,
            new AsAccount(linked.tokens(), linked.accounts(), clock),
            outcomes,
            replies,
            telling,
            clock);
    return new TestActs(
        new Acts(store, deeds, voices, replies, outbox, database, clock),
        voices,
        Map.of(
            ActHandler.KIND, handler, ToldHandler.KIND, new ToldHandler(store, outcomes, outbox)));
  }
}
