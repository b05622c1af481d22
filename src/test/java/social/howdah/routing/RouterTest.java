package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Metrics;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.routing.inbox.TestInbox;
import social.howdah.routing.mute.TestMutes;
import social.howdah.routing.rule.TestRules;

/** What an event causes, on each database. */
@ParameterizedClass
@EnumSource
class RouterTest {
  private static final Map<String, String> ROUTES =
      Map.of(
          "howdah.source.ci.kind", "generic",
          "howdah.destination.team.kind", "slack",
          "howdah.route.release.from", "ci",
          "howdah.route.release.when", "event.type == 'release'",
          "howdah.route.release.post-as", "press",
          "howdah.route.release.text", "{{ data.name }} is out",
          "howdah.route.all.from", "ci",
          "howdah.route.all.send-to", "team");

  /** What sources say of their events. */
  private static final Map<String, String> TEXTS =
      Map.of("org.joinmastodon.report.created", "Somebody was reported");

  private final Database database;
  private final Outbox outbox;
  private final List<Router> routers = new ArrayList<>();

  RouterTest(TestDatabase kind) {
    database = kind.open();
    outbox = TestOutbox.idle(database);
  }

  @AfterEach
  void close() {
    routers.forEach(Router::close);
  }

  @Test
  void everyRouteThatMatchesMakesADelivery() {
    accept(router(ROUTES), event("1", "release"));
    assertThat(outbox.recent(List.of(), 10))
        .extracting(DeliveryState::lane)
        .containsExactlyInAnyOrder("publish/press", "forward/team");
    accept(router(ROUTES), event("2", "other"));
    assertThat(outbox.recent(List.of(), 10)).hasSize(3);
  }

  @Test
  void newsOfAReportGoToItsMessagesWhateverTheRoutesMakeOfThem() {
    Map<String, Object> account = Map.of("acct", "bob", "url", "https://mastodon.example/@bob");
    Map<String, Object> report =
        Map.of("id", "12", "action_taken", true, "target_account", Map.of("account", account));
    for (String type : List.of("report.created", "report.updated")) {
      accept(
          router(Map.of()),
          Event.bare(
              "server",
              type,
              "org.joinmastodon." + type,
              Instant.now(),
              "bob",
              Map.of("object", report)));
    }
    assertThat(outbox.recent(List.of(), 10))
        .singleElement()
        .satisfies(
            news -> {
              assertThat(news.kind()).isEqualTo("case-news");
              assertThat(outbox.payload(news.id()).orElseThrow())
                  .contains("mastodon.example/report/12", "settled");
            });
  }

  @Test
  void whatModeratorsDecideIsACardUnlessTheRouteHasWords() {
    Map<String, String> routes =
        Map.of(
            "howdah.source.server.kind", "mastodon-admin",
            "howdah.destination.card.kind", "slack",
            "howdah.destination.words.kind", "slack",
            "howdah.route.card.from", "server",
            "howdah.route.card.send-to", "card",
            "howdah.route.words.from", "server",
            "howdah.route.words.send-to", "words",
            "howdah.route.words.text", "A report");
    String type = "org.joinmastodon.report.created";
    accept(
        router(routes), Event.bare("server", "1", type, Instant.now(), null, Map.of("object", "")));
    assertThat(text("forward/card")).isNull();
    assertThat(text("forward/words")).isEqualTo("A report");
  }

  @Test
  void aRepeatIsToldAndDoesNothing() {
    Router.Acceptance first = accept(router(ROUTES), event("1", "release"));
    Router.Acceptance second = accept(router(ROUTES), event("1", "release"));
    assertThat(first.repeat()).isFalse();
    assertThat(second).isEqualTo(new Router.Acceptance(first.event(), true));
    assertThat(outbox.recent(List.of(), 10)).hasSize(2);
  }

  @Test
  void theEventsOfARequestAreStoredTogetherOrNotAtAll() {
    Router router = router(ROUTES);
    Event good = event("1", "release");
    Event bad = event("2", "too long a type ".repeat(100));
    assertThat(router.accept(List.of(good, bad)).toCompletableFuture())
        .failsWithin(Duration.ofSeconds(20));
    assertThat(outbox.recent(List.of(), 10)).isEmpty();
    List<Router.Acceptance> accepted =
        router.accept(List.of(good, event("2", "other"), good)).toCompletableFuture().join();
    assertThat(accepted).extracting(Router.Acceptance::repeat).containsExactly(false, false, true);
    assertThat(accepted.get(2).event()).isEqualTo(accepted.get(0).event());
    assertThat(router.accept(List.of()).toCompletableFuture().join()).isEmpty();
    assertThat(outbox.recent(List.of(), 10)).hasSize(3);
  }

  @Test
  void theSameEventSentManyTimesAtOnceCountsOnce() {
    Router one = router(ROUTES);
    Router two = router(ROUTES);
    List<CompletableFuture<Router.Acceptance>> answers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      answers.add(
          (i % 2 == 0 ? one : two).accept(event("e" + i % 10, "release")).toCompletableFuture());
    }
    Set<UUID> ids = new HashSet<>();
    int fresh = 0;
    for (CompletableFuture<Router.Acceptance> answer : answers) {
      ids.add(answer.join().event());
      fresh += answer.join().repeat() ? 0 : 1;
    }
    assertThat(fresh).isEqualTo(10);
    assertThat(ids).hasSize(10);
    assertThat(outbox.recent(List.of(), 1000)).hasSize(20);
  }

  @Test
  void aTemplateThatFailsMakesADeadLetterAndHoldsUpNoOtherRoute() {
    Map<String, String> routes = new HashMap<>(ROUTES);
    routes.put("howdah.route.release.text", "{{ data.gone.name }}");
    accept(router(routes), event("1", "release"));
    DeliveryState status = delivery("publish/press");
    assertThat(status.state()).isEqualTo(DeliveryState.State.DEAD);
    assertThat(status.error()).contains("{{ data.gone.name }}");
    assertThat(delivery("forward/team").state()).isEqualTo(DeliveryState.State.WAITING);
  }

  @Test
  void whatTheDatabaseCannotHoldIsNoReasonToRefuse() {
    String wild = "nul \0 and \ud800 and " + "long ".repeat(1000);
    Event event = Event.bare("ci", "wild", "release", Instant.now(), wild, Map.of("name", wild));
    assertThat(accept(router(ROUTES), event).repeat()).isFalse();
    assertThat(delivery("publish/press").state()).isEqualTo(DeliveryState.State.WAITING);
    Event broken = Event.bare("ci", "broken", "release", Instant.now(), wild, Map.of(wild, wild));
    accept(router(ROUTES), broken);
    assertThat(delivery("publish/press").state()).isEqualTo(DeliveryState.State.DEAD);
  }

  @Test
  void theJournalForgetsAfterItsRetention() {
    Map<String, String> routes = new HashMap<>(ROUTES);
    routes.put("howdah.journal.retention", "0s");
    Router router = router(routes);
    accept(router, event("1", "other"));
    router.clean(new Housekeeping());
    assertThat(accept(router, event("1", "other")).repeat()).isFalse();
  }

  private Router router(Map<String, String> settings) {
    Router router =
        new Router(
            new RoutesConfig(TestSettings.of(settings)),
            TestRoutes.of(settings, TEXTS),
            new JournalStore(database),
            TestInbox.of(database, settings),
            TestMutes.of(database, Clock.systemUTC()),
            TestRules.none(database, Clock.systemUTC()),
            outbox,
            database,
            Clock.systemUTC(),
            Metrics.none());
    routers.add(router);
    return router;
  }

  private @Nullable String text(String lane) {
    String payload = outbox.payload(delivery(lane).id()).orElseThrow();
    return Json.read(payload, ChatMessage.class).text();
  }

  private DeliveryState delivery(String lane) {
    return outbox.recent(List.of(lane), 1).get(0);
  }

  private static Router.Acceptance accept(Router router, Event event) {
    return router.accept(event).toCompletableFuture().join();
  }

  private static Event event(String id, String type) {
    return Event.bare("ci", id, type, Instant.now(), null, Map.of("name", "howdah 1.0"));
  }
}
