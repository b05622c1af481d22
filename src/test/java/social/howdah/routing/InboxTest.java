package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Metrics;
import social.howdah.platform.SettableClock;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.routing.inbox.Inbox;
import social.howdah.routing.inbox.InboxEvent;
import social.howdah.routing.inbox.InboxPage;
import social.howdah.routing.inbox.InboxSearch;
import social.howdah.routing.inbox.InboxSearchBuilder;
import social.howdah.routing.inbox.TestInbox;
import social.howdah.routing.mute.TestMutes;
import social.howdah.routing.rule.TestRules;

/** What was received is found again, on each database. */
@ParameterizedClass
@EnumSource
class InboxTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  private static final Map<String, String> ROUTES =
      Map.of(
          "howdah.source.ci.kind", "generic",
          "howdah.source.wiki.kind", "generic",
          "howdah.destination.team.kind", "slack",
          "howdah.route.release.from", "ci",
          "howdah.route.release.when", "event.type == 'release'",
          "howdah.route.release.post-as", "press",
          "howdah.route.release.text", "{{ data.name }}",
          "howdah.route.all.from", "wiki",
          "howdah.route.all.send-to", "team");

  private final SettableClock clock = new SettableClock();
  private final Map<String, String> settings = new HashMap<>(ROUTES);
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Database database;

  InboxTest(TestDatabase kind) {
    database = kind.open();
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
    TestDatabase.close(database);
  }

  @Test
  void anEventIsReadAsItWasRouted() {
    Map<String, @Nullable Object> data = new HashMap<>();
    data.put("name", "Grüße \uD83D\uDC18");
    data.put("number", 42L);
    data.put("share", 0.25);
    data.put("nothing", null);
    data.put("list", List.of(true, Map.of("deep", List.of())));
    Event event =
        new Event(
            "ci",
            "1",
            "release",
            NOON.plusMillis(1),
            "howdah",
            DetailsBuilder.builder().actor("octocat").labels(List.of("a", "b=c")).build(),
            data);
    UUID id = accept(router(), event);
    assertThat(inbox().find(id))
        .contains(new InboxEvent(id, event, NOON, Map.of("release", "matched"), true));
    assertThat(inbox().find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void searches() {
    Router router = router();
    accept(router, event("ci", "1", "release", "Howdah 1.0 by Ada"));
    clock.pass(Duration.ofHours(1));
    accept(router, event("ci", "2", "build.done", "build 7 by ada"));
    clock.pass(Duration.ofHours(1));
    accept(router, event("wiki", "3", "page", "100% of it_all"));
    accept(router, Event.bare("ci", "4", "release", NOON, "a subject", Map.of("none", 1L)));

    assertThat(found(search())).containsExactly("4", "3", "2", "1");
    assertThat(found(search().source("ci"))).containsExactly("4", "2", "1");
    assertThat(found(search().source("nobody"))).isEmpty();
    assertThat(found(search().type("build"))).containsExactly("2");
    assertThat(found(search().text("ADA"))).containsExactly("2", "1");
    assertThat(found(search().text("% of it_all"))).containsExactly("3");
    assertThat(found(search().text("a Subject"))).containsExactly("4");
    assertThat(found(search().text("actor-of-3"))).containsExactly("3");
    assertThat(found(search().route("release"))).containsExactly("4", "1");
    assertThat(found(search().verdict("matched"))).containsExactly("3", "1");
    assertThat(found(search().verdict("failed"))).containsExactly("4");
    assertThat(found(search().route("release").verdict("matched"))).containsExactly("1");
    assertThat(found(search().verdict(InboxSearch.NONE))).containsExactly("2");
    assertThat(found(search().until(NOON))).containsExactly("1");
    assertThat(found(search().from(NOON.plusSeconds(1)).until(NOON.plusSeconds(3_600))))
        .containsExactly("2");
    assertThat(found(search().from(NOON.plusSeconds(3_601)))).containsExactly("4", "3");
  }

  @Test
  void aRouteThatFailedSaysWhy() {
    settings.put("howdah.route.release.text", "{{ data.gone.name }}");
    UUID id = accept(router(), event("ci", "1", "release", "x"));
    assertThat(inbox().find(id).orElseThrow().verdicts().get("release"))
        .startsWith("failed: The template failed: {{ data.gone.name }}");
  }

  @Test
  void aLongJournalIsReadPageByPage() {
    Router router = router();
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      all.add(router.accept(event("ci", "e" + i, "build", "text " + i)).toCompletableFuture());
    }
    all.forEach(CompletableFuture::join);
    List<String> read = new ArrayList<>();
    UUID before = null;
    do {
      InboxPage page = inbox().search(search().before(before).build());
      assertThat(page.events()).hasSizeLessThanOrEqualTo(50);
      page.events().forEach(event -> read.add(event.event().id()));
      before = page.next();
    } while (before != null);
    assertThat(read).hasSize(700).doesNotHaveDuplicates().startsWith("e699").endsWith("e0");
    assertThat(found(search().text("text 3"))).hasSize(50).startsWith("e399");
    assertThat(found(search().text("text 33\""))).containsExactly("e33");
  }

  @Test
  void aPayloadIsForgottenBeforeItsEvent() {
    settings.put("howdah.inbox.retention", "1d");
    Router router = router();
    UUID id = accept(router, event("ci", "1", "build", "private"));
    clock.pass(Duration.ofHours(25));
    UUID later = accept(router, event("ci", "2", "build", "private"));
    Inbox inbox = inbox();
    TestInbox.clean(inbox, new Housekeeping());
    assertThat(inbox.find(id).orElseThrow().kept()).isFalse();
    assertThat(inbox.find(later).orElseThrow().kept()).isTrue();
    assertThat(found(search().text("private"))).containsExactly("2");
    assertThat(found(search())).containsExactly("2", "1");
  }

  @Test
  void aPayloadThatIsTooLargeIsLeftOutAndItsEventIsNot() {
    settings.put("howdah.inbox.largest-payload", "100");
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      noise.append(UUID.randomUUID());
    }
    UUID id = accept(router(), event("ci", "1", "release", noise.toString()));
    assertThat(inbox().find(id).orElseThrow().kept()).isFalse();
    assertThat(found(search().route("release"))).containsExactly("1");
  }

  private static InboxSearchBuilder search() {
    return InboxSearchBuilder.builder();
  }

  private List<String> found(InboxSearchBuilder search) {
    return inbox().search(search.build()).events().stream()
        .map(found -> found.event().id())
        .toList();
  }

  private Inbox inbox() {
    return TestInbox.of(database, settings, clock);
  }

  private Router router() {
    Router router =
        new Router(
            new RoutesConfig(TestSettings.of(settings)),
            TestRoutes.of(settings, Map.of()),
            new JournalStore(database),
            inbox(),
            TestMutes.of(database, clock),
            TestRules.none(database, clock),
            TestOutbox.idle(database),
            database,
            clock,
            Metrics.none());
    open.add(router::close);
    return router;
  }

  private static UUID accept(Router router, Event event) {
    return router.accept(event).toCompletableFuture().join().event();
  }

  private static Event event(String source, String id, String type, String name) {
    return new Event(
        source,
        id,
        type,
        NOON,
        null,
        DetailsBuilder.builder().actor("actor-of-" + id).build(),
        Map.of("name", name));
  }
}
