package social.howdah.console.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.account.TestAccounts;
import social.howdah.account.need.Needs;
import social.howdah.console.page.Screen;
import social.howdah.console.page.TestScreen;
import social.howdah.identity.Person;
import social.howdah.mastodon.Instance;
import social.howdah.message.ChatMessage;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.Deliveries;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.rule.RuleBuilder;
import social.howdah.routing.rule.RuleSet;
import social.howdah.routing.rule.Rules;
import social.howdah.routing.rule.TestRules;

/** What a person sees of what was done in their name, and for them. */
@ParameterizedClass
@EnumSource
class ActivityTest {
  private static final String EVIL = "<img src=x onerror=alert(1)>";
  private static final Person ADA = new Person("ada", Set.of(Person.EMPLOYEE), Set.of());
  private static final Person BOB = new Person("bob", Set.of(Person.EMPLOYEE), Set.of());

  private final Database database;
  private final TestOutbox.Running running;
  private final Deliveries deliveries;
  private final AuditTrail audit;
  private final Activity activity;
  private final Rules rules;
  private volatile boolean broken;

  ActivityTest(TestDatabase kind) {
    database = kind.open();
    running = TestOutbox.running(database, this::send);
    deliveries = TestOutbox.deliveries(database, running.outbox());
    audit = new AuditTrail(database, Clock.systemUTC());
    rules = TestRules.of(database, Clock.systemUTC(), Map.of(), List.of("board"));
    Instance instance = Instance.of("mastodon.example");
    TestAccounts accounts = new TestAccounts(database, instance);
    accounts.link(instance, "1", "alice", "token");
    accounts.linkFor("bob", instance, "2", "carol", "token2");
    activity =
        new Activity(
            new View(
                accounts.accounts(),
                accounts.grants(),
                new Needs(List.of()),
                accounts.health(),
                running.outbox()),
            accounts.grants(),
            rules,
            deliveries,
            running.outbox(),
            new ActivityWords(deliveries),
            audit);
  }

  @AfterEach
  void close() {
    running.close();
    TestDatabase.close(database);
  }

  @Test
  void whatWasPostedIsLinkedAndSaysOfWhichRoute() {
    settle(status("alice", "release", "Version " + EVIL));
    Element row = only(page(ADA, "en"));
    assertThat(row.text()).contains("Status of alice by the route release Version " + EVIL, "done");
    assertThat(row.select("a").attr("href")).isEqualTo("https://mastodon.example/@alice/1");
    assertThat(row.select("img, form")).isEmpty();
  }

  @Test
  void whatWasBroughtSaysWhereToAndOfWhom() {
    String rule = chooses("ada", "board");
    settle(message("own-mail/ada", "rule/" + rule), message("board", "rule/" + rule + "/shared"));
    assertThat(page(ADA, "de").select("tbody tr").eachText())
        .hasSize(2)
        .allMatch(row -> row.contains("mention von eve@evil.example"))
        .anyMatch(row -> row.contains("Nachricht an own-mail"))
        .anyMatch(row -> row.contains("Nachricht an board"))
        .noneMatch(row -> row.contains("hidden words"));
  }

  @Test
  void whatIsOthersIsNotSeen() {
    String rule = chooses("bob", "board");
    settle(
        status("carol", "release", "carol's"),
        message("own-mail/bob", "rule/" + rule),
        message("board", "rule/" + rule + "/shared"),
        message("board", "news"));
    assertThat(page(ADA, "en").select("tbody tr")).isEmpty();
    assertThat(page(ADA, "en").select("#activity").text()).contains("Nothing yet");
    assertThat(page(BOB, "en").select("tbody tr")).hasSize(3);
  }

  @Test
  void eachWayCanBeSeenByItself() {
    settle(status("alice", "release", "posted"), message("own-mail/ada", "rule/x"));
    assertThat(texts(Optional.of(Activity.Way.POSTED))).containsExactly("delivery.status");
    assertThat(texts(Optional.of(Activity.Way.BROUGHT))).containsExactly("delivery.chat");
    assertThat(Activity.Way.of("<script>")).isEmpty();
  }

  private List<String> texts(Optional<Activity.Way> way) {
    return activity.of(ADA, way, null, phrase -> phrase.key()).lines().stream()
        .map(line -> line.delivery().what())
        .toList();
  }

  @Test
  void aFailureSaysWhyAndWhatToDoAndIsTriedAgainByItsPersonAlone() {
    broken = true;
    settle(status("alice", "release", "fails"));
    Element row = only(page(ADA, "en"));
    assertThat(row.text())
        .contains("The server says " + EVIL, "Once that is mended, try it again.");
    assertThat(row.select("img")).isEmpty();
    UUID dead = newest(ADA).get(0).delivery().id();
    assertThat(row.select("form").attr("action"))
        .isEqualTo(TestScreen.BASE + "/deliveries/" + dead + "/replay");

    assertThatThrownBy(() -> activity.replay(BOB, dead)).isInstanceOf(Problem.class);
    broken = false;
    activity.replay(ADA, dead);
    await().until(() -> newest(ADA).get(0).delivery().state().equals("done"));
    assertThat(audit.newest(AuditFilter.ALL, 1).get(0).subject()).isEqualTo("delivery " + dead);
    assertThatThrownBy(() -> activity.replay(ADA, dead)).isInstanceOf(Problem.class);
  }

  @Test
  void whereThereWasNothingToSendTheRouteIsToBeMended() {
    running
        .outbox()
        .enqueue(
            List.of(
                new DeliveryDraft(
                    "status",
                    "publish/alice",
                    UUID.randomUUID(),
                    "r",
                    words(""),
                    "No such field")));
    Element row = only(page(ADA, "en"));
    assertThat(row.text()).contains("No such field", "Ask an administrator to mend the route.");
    assertThat(row.select("form")).isEmpty();
  }

  @Test
  void pagesFollowOneAnotherWithoutARowTwiceAndAskAsOftenForManyAsForOne() {
    settle(status("alice", "release", "0"));
    int one = queries();
    settle(
        IntStream.range(1, 45)
            .mapToObj(i -> status("alice", "release", "Status " + i))
            .toArray(DeliveryDraft[]::new));
    assertThat(queries()).isEqualTo(one).isPositive();
    Activity.Page first = page(null);
    Activity.Page second = page(first.last());
    Activity.Page third = page(second.last());
    assertThat(first.lines())
        .hasSize(20)
        .first()
        .extracting(line -> line.said())
        .isEqualTo("Status 44");
    assertThat(third.lines()).hasSize(5).last().extracting(line -> line.said()).isEqualTo("0");
    assertThat(third.last()).isNull();
    assertThat(second.lines()).doesNotContainAnyElementsOf(first.lines()).hasSize(20);
  }

  private Activity.Page page(@Nullable UUID before) {
    return activity.of(ADA, Optional.empty(), before, phrase -> phrase.key());
  }

  private List<ActivityWords.Line> newest(Person person) {
    return activity.of(person, Optional.empty(), null, phrase -> phrase.key()).lines();
  }

  private Document page(Person person, String language) {
    Screen screen = TestScreen.of(person, language);
    return TestHome.page(
        screen, Map.of("activity", activity.of(person, Optional.empty(), null, screen::say)));
  }

  private static Element only(Document page) {
    assertThat(page.select("tbody tr")).hasSize(1);
    return page.select("tbody tr").get(0);
  }

  /** The lanes ask at the same time, in threads of their own. */
  private int queries() {
    AtomicInteger asked = new AtomicInteger();
    Thread here = Thread.currentThread();
    database
        .jdbi()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logBeforeExecution(StatementContext context) {
                if (Thread.currentThread().equals(here)) {
                  asked.incrementAndGet();
                }
              }
            });
    page(null);
    database.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    return asked.get();
  }

  /** Chooses that everything is brought to a place; the id of the rule. */
  private String chooses(String person, String place) {
    RuleSet set = new RuleSet(0, List.of(RuleBuilder.builder().sendTo(List.of(place)).build()));
    return String.valueOf(rules.replace(person, set).orElseThrow().rules().get(0).id());
  }

  private void settle(DeliveryDraft... drafts) {
    running.outbox().enqueue(List.of(drafts));
    await()
        .until(
            () ->
                running.outbox().recent(List.of(), 100).stream()
                    .allMatch(
                        each ->
                            each.state() == DeliveryState.State.DONE
                                || each.state() == DeliveryState.State.DEAD));
  }

  private static DeliveryDraft status(String alias, String route, String text) {
    return new DeliveryDraft(
        "status", "publish/" + alias, UUID.randomUUID(), route, words(text), null);
  }

  private static String words(String text) {
    return Json.write(StatusDraftBuilder.builder().account("alice").text(text).build());
  }

  private static DeliveryDraft message(String destination, String route) {
    Event event =
        new Event(
            "mastodon",
            "1",
            "social.mastodon.notification.mention",
            Clock.systemUTC().instant(),
            null,
            DetailsBuilder.builder().actor("eve@evil.example").build(),
            Map.of("text", "hidden words"));
    return new DeliveryDraft(
        "chat",
        "forward/" + destination,
        UUID.randomUUID(),
        route,
        Json.write(new ChatMessage(destination, event, null)),
        null);
  }

  private Receipt send(Delivery delivery) {
    if (broken) {
      throw new IllegalStateException("The server says " + EVIL);
    }
    return new Receipt("1", "https://mastodon.example/@alice/1");
  }
}
