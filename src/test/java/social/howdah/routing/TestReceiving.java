package social.howdah.routing;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import social.howdah.message.Event;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Metrics;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.routing.inbox.Inbox;
import social.howdah.routing.inbox.TestInbox;
import social.howdah.routing.mute.Mutes;
import social.howdah.routing.mute.TestMutes;
import social.howdah.routing.rule.TestRules;
import social.howdah.webhook.TestSources;

/** Receives events by real sources and routes, and previews what becomes of them. */
public final class TestReceiving implements AutoCloseable {
  private final Router router;
  private final Inbox inbox;
  private final CurrentRoutes routes;
  private final Previews previews;

  public TestReceiving(Database database, Map<String, String> settings) {
    Clock clock = Clock.systemUTC();
    EventSources sources = TestSources.all(settings);
    RoutesConfig config = new RoutesConfig(TestSettings.of(settings));
    Mutes mutes = TestMutes.of(database, clock);
    this.inbox = TestInbox.of(database, settings);
    this.routes = TestRoutes.of(settings, sources);
    this.router =
        new Router(
            config,
            routes,
            new JournalStore(database),
            inbox,
            mutes,
            TestRules.none(database, clock),
            TestOutbox.idle(database),
            database,
            clock,
            Metrics.none());
    this.previews = new Previews(routes, config, sources, mutes, clock);
  }

  /** Its id here. */
  public UUID receive(Event event) {
    return router.accept(event).toCompletableFuture().join().event();
  }

  public Inbox inbox() {
    return inbox;
  }

  public CurrentRoutes routes() {
    return routes;
  }

  public Previews previews() {
    return previews;
  }

  @Override
  public void close() {
    router.close();
  }
}
