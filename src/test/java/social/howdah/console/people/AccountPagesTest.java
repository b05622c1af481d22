package social.howdah.console.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.account.AccountReport;
import social.howdah.account.Grant;
import social.howdah.account.LinkedAccount;
import social.howdah.account.TestAccounts;
import social.howdah.account.TokenState;
import social.howdah.account.need.Needs;
import social.howdah.console.page.TestScreen;
import social.howdah.identity.Person;
import social.howdah.mastodon.Instance;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.check.Finding;
import social.howdah.platform.database.CountedQueries;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.TestRoutes;

/** An administrator finds an account, and why nothing comes of it. */
@ParameterizedClass
@EnumSource
@SuppressWarnings("UnnecessaryAssignment") // there is no container to inject anything
class AccountPagesTest {
  private static final Instance HOME = Instance.of("mastodon.example");
  private static final String EVIL = "<script>alert()</script><img src=x onerror=alert()>";
  private static final Person ADA = new Person("ada", Set.of(Person.ADMIN), Set.of());

  private final Database database;
  private final TestAccounts linked;
  private final AuditTrail audit;
  private final AccountsResource pages = new AccountsResource();

  AccountPagesTest(TestDatabase kind) {
    database = kind.open();
    linked = new TestAccounts(database, HOME);
    audit = new AuditTrail(database, Clock.systemUTC());
  }

  @BeforeEach
  void open() {
    AccountReport report =
        accounts ->
            accounts.stream()
                .filter(account -> account.alias().equals("news"))
                .collect(
                    Collectors.toMap(
                        LinkedAccount::id, account -> Finding.broken("notifications.taken")));
    pages.screen = TestScreen.admin("en");
    pages.accounts = linked.accounts();
    pages.health = linked.health();
    pages.view =
        new AccountsView(
            new Needs(List.of()), TestOutbox.flow(database), List.of(report), Clock.systemUTC());
    pages.routes =
        TestRoutes.of(
            Map.of(
                "howdah.source.github.kind", "github",
                "howdah.route.releases.from", "github",
                "howdah.route.releases.post-as", "news",
                "howdah.route.releases.text", "out"),
            Map.of());
    pages.grants = linked.grants();
    pages.outbox = TestOutbox.idle(database);
    pages.audit = audit;
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void aListTellsOfEachAccountHowItIs() {
    linked.linkShared(HOME, "1", "news", "write:statuses");
    LinkedAccount bobs = linked.linkFor("bob", HOME, "2", "bob", "token");
    linked.found(bobs, TokenState.DEAD, null);
    Document list = list("", "");
    assertThat(list.select("tbody tr").eachText())
        .satisfiesExactly(
            row ->
                assertThat(row)
                    .contains(
                        "@bob@mastodon.example",
                        "alias bob, linked by bob",
                        "Revoked or expired at the instance"),
            row ->
                assertThat(row)
                    .contains(
                        "alias news, the organisation's, linked",
                        "Works, checked",
                        "Something else keeps taking its push"));
    assertThat(list.select("td .health").eachAttr("class"))
        .containsExactly("health dead", "health works");
    assertThat(list.select("option[value=dead]").text()).isEqualTo("revoked or expired (1)");
    assertThat(list.select("option[value=moved]").text()).isEqualTo("moved elsewhere (0)");
  }

  @Test
  void accountsAreFoundByAPartOfWhatTheyAreCalledOrByTheirState() {
    linked.linkFor("bob", HOME, "1", "news", "token");
    linked.found(
        linked.linkFor("Carol", HOME, "2", "100%_sure", "token"), TokenState.MOVED, "Gone.");
    assertThat(handles(list("CAROL", ""))).containsExactly("@100%_sure@mastodon.example");
    assertThat(handles(list("%_", ""))).containsExactly("@100%_sure@mastodon.example");
    assertThat(handles(list("News@", ""))).containsExactly("@news@mastodon.example");
    assertThat(handles(list("", "moved"))).containsExactly("@100%_sure@mastodon.example");
    assertThat(list("nobody", "").select("main p").text()).contains("There is no such account.");
    assertThat(handles(list("", "no such state"))).hasSize(2);
  }

  @Test
  void aListHasPages() {
    IntStream.range(0, 120).forEach(i -> link(i));
    Document first = list("", "");
    String next = first.select("main a[href*=after]").attr("href");
    assertThat(handles(first)).hasSize(50).first().isEqualTo("@a000@mastodon.example");
    assertThat(next).endsWith("&after=a049");
    Document last = TestScreen.html(pages.list("", "", "a099"));
    assertThat(handles(last)).hasSize(20).first().isEqualTo("@a100@mastodon.example");
    assertThat(last.select("main a[href*=after]")).isEmpty();
  }

  @Test
  void aListAsksTheDatabaseAsOftenForManyAsForOne() {
    link(0);
    list("", ""); // lanes are counted once for all who look
    int one = CountedQueries.of(database, () -> list("", ""));
    IntStream.range(1, 50).forEach(i -> link(i));
    assertThat(CountedQueries.of(database, () -> list("", ""))).isEqualTo(one).isPositive();
  }

  @Test
  void thePageOfAnAccountTellsWhatPostsAsItAndWhatWasDone() {
    LinkedAccount news = linked.linkShared(HOME, "1", "news", "write:statuses");
    linked.grants().grant(ADA, news.id(), Grant.Kind.GROUP, "press", Grant.Mode.APPROVAL);
    audit.record("ada", AuditAction.SHARED, "account " + news.handle());
    publish("news");
    Document page = page(news);
    assertThat(page.select("h1").text()).isEqualTo("@news@mastodon.example");
    assertThat(page.select("dl").text())
        .contains("It has allowed write:statuses", "Look whether a second installation");
    assertThat(page.select("main p").eachText())
        .contains("releases from github")
        .anySatisfy(text -> assertThat(text).startsWith("press the group, with somebody's"));
    assertThat(page.select("td a").eachAttr("href")).contains("https://mastodon.example/@news/7");
    assertThat(page.select("tbody").eachText())
        .last()
        .asString()
        .contains("ada shared account news@");
    assertThat(page.select("form[action$=/unlink]")).hasSize(1);
    assertThat(page.select("form[action$=/link/ask]")).hasSize(1);
    assertThat(list("", "").select("td a[href$='@news/7']")).hasSize(1);
  }

  @Test
  void whoseAccountItIsOnlyThemselvesLinkAgain() {
    LinkedAccount bobs = linked.linkFor("bob", HOME, "2", "bob", "token");
    Document page = page(bobs);
    assertThat(page.select("form[action$=/link/ask]")).isEmpty();
    assertThat(page.select("form[action$=/admin/invitations] input").eachAttr("value"))
        .containsExactly("bob", "mastodon.example", "bob");
    assertThat(page.text()).contains("None; write one that names its alias in post-as.");
  }

  @Test
  void anAccountThatIsNotLinkedHasNoPage() {
    assertThatThrownBy(() -> pages.one(UUID.randomUUID()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no such linked account");
  }

  @Test
  void whatAnInstanceSaysIsInert() {
    LinkedAccount account = linked.linkFor(EVIL, HOME, "3", "mallory", "token", EVIL);
    linked.found(account, TokenState.REFUSED, EVIL);
    for (Document page : List.of(list("", ""), page(account), list(EVIL, ""))) {
      assertThat(page.select("script:not([src]), img, [onerror]")).isEmpty();
      assertThat(page.text()).contains(EVIL);
    }
  }

  private void publish(String alias) {
    try (TestOutbox.Running running =
        TestOutbox.running(
            database, delivery -> new Receipt("7", "https://mastodon.example/@" + alias + "/7"))) {
      running
          .outbox()
          .enqueue(
              List.of(
                  new DeliveryDraft(
                      "status", "publish/" + alias, UUID.randomUUID(), "releases", "{}", null)));
      await()
          .until(
              () ->
                  running.outbox().recent(List.of(), 1).stream()
                      .anyMatch(one -> one.url() != null));
    }
  }

  private void link(int number) {
    String name = "a%03d".formatted(number);
    linked.linkFor("bob", HOME, name, name, "token");
  }

  private Document list(String text, String state) {
    return TestScreen.html(pages.list(text, state, null));
  }

  private Document page(LinkedAccount account) {
    return TestScreen.html(pages.one(account.id()));
  }

  private static List<String> handles(Document list) {
    return list.select("tbody tr td:first-child a").eachText();
  }
}
