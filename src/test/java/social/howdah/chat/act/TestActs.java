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
import social.howdah.message.ChatTold;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Outbox;
import social.howdah.platform.Fired;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/** Acts for tests of others, as the linked accounts of a test. */
public record TestActs(
    Acts acts, Voices voices, Fired<ChatTold> telling, Map<String, DeliveryHandler> handlers) {

  public static TestActs of(
      Database database, TestAccounts linked, MastodonClient client, Outbox outbox, Clock clock) {
    ActStore store = new ActStore(database);
    AdminReports reports = new AdminReports(client);
    AdminAccounts moderated = new AdminAccounts(client);
    Deeds deeds =
        new Deeds(
            new Statuses(client),
            new Accounts(client),
            new FollowRequests(client),
            reports,
            moderated);
    CaseStore cases = new CaseStore(database);
    CaseCards cards = new CaseCards(cases, store, deeds, outbox, database, clock);
    Targets targets = new Targets(new Searches(client), linked.accounts());
    Voices voices = new Voices(linked.grants(), targets);
    Replies replies = new Replies(outbox, database);
    Telling telling = new Telling(store, deeds, cards, outbox);
    Outcomes outcomes =
        new Outcomes(store, cases, deeds, telling, new AuditTrail(database, clock), database);
    ActHandler handler =
        new ActHandler(
            store,
            deeds,
            targets,
            new AsAccount(linked.tokens(), linked.accounts(), clock),
            outcomes,
            new Moderation(new CaseLook(reports, moderated, clock), outcomes),
            replies,
            telling,
            clock);
    return new TestActs(
        new Acts(store, deeds, voices, replies, outbox, database, clock),
        voices,
        new Fired<>(cards::told),
        Map.of(
            ActHandler.KIND,
            handler,
            ToldHandler.KIND,
            new ToldHandler(store, outcomes, outbox),
            "case-news",
            new CaseNewsHandler(cards)));
  }
}
