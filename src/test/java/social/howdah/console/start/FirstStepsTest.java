package social.howdah.console.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.account.TestAccounts;
import social.howdah.console.mine.TestHome;
import social.howdah.console.page.TestScreen;
import social.howdah.identity.Person;
import social.howdah.mastodon.Instance;
import social.howdah.message.ChatMessage;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.TestOwnTrials;
import social.howdah.routing.rule.RuleSet;
import social.howdah.routing.rule.Rules;
import social.howdah.routing.rule.TestRules;

/** From nothing to a test that has arrived. */
@ParameterizedClass
@EnumSource
@SuppressWarnings("UnnecessaryAssignment") // there is no container to inject anything
class FirstStepsTest {
  private static final Person ADA = new Person("ada", Set.of(Person.EMPLOYEE), Set.of());
  private static final String SEEN = "https://mastodon.example/@alice/1";

  private final Database database;
  private final Instance instance = Instance.of("mastodon.example");
  private final TestAccounts accounts;
  private final Rules rules;
  private final TestOutbox.Running running;
  private final FirstStepsResource pages = new FirstStepsResource();
  private volatile @Nullable Delivery sent;
  private volatile boolean broken;

  FirstStepsTest(TestDatabase kind) {
    database = kind.open();
    accounts = new TestAccounts(database, instance);
    rules = TestRules.of(database, Clock.systemUTC(), Map.of(), List.of("board"));
    running = TestOutbox.running(database, this::send);
  }

  @BeforeEach
  void open() {
    pages.screen = TestScreen.of(ADA, "en");
    pages.steps =
        new FirstSteps(
            accounts.accounts(),
            rules,
            running.outbox(),
            TestOutbox.deliveries(database, running.outbox()),
            TestOwnTrials.of(database, running.outbox()),
            new FirstStepsStore(database),
            database,
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    running.close();
    TestDatabase.close(database);
  }

  @Test
  void aPersonIsLedFromNothingToATestThatHasArrived() {
    assertThat(page().select("#first .state")).isEmpty();
    assertThat(page().select("#first li").eachText().get(0)).contains("Name its instance below.");

    accounts.link(instance, "1", "alice", "token", "write:statuses");
    rules.replace("ada", new RuleSet(0, List.of()));
    assertThat(page().select("#first .state.done")).hasSize(2);
    assertThat(page().select("#first option").eachText())
        .containsExactly("a status of alice that only you see", "a message to own-mail");

    pages.test(TestScreen.CSRF, "account alice");
    await().until(() -> page().select("#first .state.done").size() == 3);
    Document done = page();
    assertThat(done.select("#first a[href=" + SEEN + "]")).hasSize(1);
    assertThat(done.select("#first[hx-get], #first option")).isEmpty();
    StatusDraft status = Json.read(sent().payload(), StatusDraft.class);
    assertThat(status.visibility()).isEqualTo("direct");
    assertThat(status.text()).startsWith("This is a test from Howdah.").doesNotContain("@");
    assertThat(new AuditTrail(database, Clock.systemUTC()).newest(AuditFilter.ALL, 1).get(0))
        .satisfies(
            line -> {
              assertThat(line.actor()).isEqualTo("ada");
              assertThat(line.action().word()).isEqualTo("tested");
              assertThat(line.subject()).isEqualTo("account alice");
            });

    pages.close(TestScreen.CSRF);
    assertThat(page().select("#first")).isEmpty();
  }

  @Test
  void aMessageToAPlaceOfOnesOwnIsATestToo() {
    pages.test(TestScreen.CSRF, "place own-mail");
    await().until(() -> page().select("#first .state.done").size() == 1);
    assertThat(sent().lane()).isEqualTo("forward/own-mail/ada");
    assertThat(Json.read(sent().payload(), ChatMessage.class).text()).startsWith("This is a test");
  }

  @Test
  void aTestThatFailsSaysWhyAndIsTriedAgain() {
    broken = true;
    accounts.link(instance, "1", "alice", "token", "write:statuses");
    pages.test(TestScreen.CSRF, "account alice");
    await().until(() -> page().select("#first .state.dead").size() == 1);
    assertThat(page().select("#first").text()).contains("<b>No</b>");
    assertThat(page().select("#first b")).isEmpty();
    broken = false;
    pages.test(TestScreen.CSRF, "account alice");
    await().until(() -> page().select("#first a[href=" + SEEN + "]").size() == 1);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "account carol", "account ", "place board", "place own-mail/bob"})
  void onlyWhatIsOnesOwnIsTried(@Nullable String what) {
    accounts.link(instance, "1", "alice", "token", "read:accounts");
    accounts.linkFor("bob", instance, "2", "carol", "token2");
    for (String one : new String[] {what, "account alice"}) {
      assertThatThrownBy(() -> pages.test(TestScreen.CSRF, one))
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }
    assertThat(running.outbox().recent(List.of(), 1)).isEmpty();
  }

  @Test
  void whoPostsAlreadyIsLedNowhere() {
    accounts.link(instance, "1", "alice", "token");
    rules.replace("ada", new RuleSet(0, List.of()));
    assertThat(page().select("#first")).hasSize(1);
    running
        .outbox()
        .enqueue(
            List.of(
                new DeliveryDraft("status", "publish/alice", UUID.randomUUID(), "r", "{}", null)));
    await().until(() -> page().select("#first").isEmpty());
  }

  private Document page() {
    Map<String, Object> values = new HashMap<>();
    pages.steps.of(ADA).ifPresent(standing -> values.put("steps", standing));
    return TestHome.page(pages.screen, values);
  }

  private Delivery sent() {
    return Objects.requireNonNull(sent);
  }

  private Receipt send(Delivery delivery) {
    if (broken) {
      throw new IllegalStateException("The server says <b>No</b>");
    }
    sent = delivery;
    return new Receipt("1", SEEN);
  }
}
