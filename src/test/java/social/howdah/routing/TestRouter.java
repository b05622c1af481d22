package social.howdah.routing;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import social.howdah.message.Event;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Metrics;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.routing.inbox.TestInbox;
import social.howdah.routing.mute.TestMutes;
import social.howdah.routing.rule.TestRules;

/** A router for tests of others: a journal, and routes if they are given. */
public final class TestRouter implements AutoCloseable {
  private final Router router;

  private TestRouter(Router router) {
    this.router = router;
  }

  public static TestRouter open(Database database, Clock clock) {
    return open(database, clock, Map.of());
  }

  /**
   * With routes.
   *
   * @param routes their properties
   */
  public static TestRouter open(Database database, Clock clock, Map<String, String> routes) {
    Outbox outbox = TestOutbox.idle(database);
    return new TestRouter(
        new Router(
            new RoutesConfig(TestSettings.of(Map.of())),
            TestRoutes.of(routes, Map.of()),
            new JournalStore(database),
            TestInbox.of(database, Map.of(), clock),
            TestMutes.of(database, clock),
            TestRules.none(database, clock),
            outbox,
            database,
            clock,
            Metrics.none()));
  }

  public CompletionStage<Router.Acceptance> accept(Event event) {
    return router.accept(event);
  }

  /** The bean itself. */
  public Router router() {
    return router;
  }

  /** As every few minutes: the journal forgets. */
  public void clean() {
    router.clean(new Housekeeping());
  }

  @Override
  public void close() {
    router.close();
  }
}
