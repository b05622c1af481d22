package social.howdah.console.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.howdah.account.TestAccounts;
import social.howdah.console.page.TestScreen;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.instance.Instances;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.sandbox.Sandbox;

/** What administrators learn of the instances of linked accounts. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container to inject anything
class InstancesPageTest {
  private static final Instance NOBODY = Instance.of("http://127.0.0.1:1");

  private final Sandbox sandbox = Sandbox.start(0);
  private final Instance home = Instance.of(sandbox.base());
  private final Database database = TestDatabase.H2.open();
  private final TestAccounts linked = new TestAccounts(database, home);
  private final InstancesResource pages = new InstancesResource();

  @BeforeEach
  void open() {
    pages.screen = TestScreen.admin("en");
    pages.accounts = linked.accounts();
    pages.instances = new Instances(TestClient.client());
    linked.link(home, "1", "alice", "token-1");
    linked.link(home, "2", "bob", "token-2");
    linked.link(NOBODY, "3", "carol", "token-3");
  }

  @AfterEach
  void close() {
    sandbox.close();
    TestDatabase.close(database);
  }

  @Test
  void thePageAsksNobodyUntilSomebodyWantsToKnow() {
    assertThat(row(page(""), home)).contains("2 accounts", "Not asked within the hour");
    assertThat(pages.ask(TestScreen.CSRF, home.host()).getLocation())
        .hasQuery("notice=INSTANCE_ASKED");
    assertThat(row(page(""), home))
        .contains("500 characters", "4 files", "pushes notifications", "streams them")
        .doesNotContain("Not asked");
  }

  @Test
  void oneThatDoesNotAnswerOrIsNoneSaysSo() {
    assertThat(pages.ask(TestScreen.CSRF, NOBODY.host()).getLocation())
        .hasQuery("notice=INSTANCE_SILENT");
    assertThat(pages.ask(TestScreen.CSRF, "evil.example").getLocation())
        .hasQuery("notice=NO_SUCH_INSTANCE");
    assertThat(row(page(""), NOBODY)).contains("one account", "Not asked");
  }

  @Test
  void anInstanceIsFoundByAPartOfItsName() {
    assertThat(page("127.0.0.1:1").select("tbody tr").eachText())
        .anyMatch(row -> row.startsWith(NOBODY.host()));
    assertThat(page("no.such").select("tbody tr")).isEmpty();
    assertThat(page("no.such").select("main").text()).contains("No account is linked");
  }

  private Document page(String text) {
    return TestScreen.html(pages.list(text, null));
  }

  private static String row(Document page, Instance instance) {
    return page.select("tbody tr:has(input[value=%s])".formatted(instance.host())).text();
  }
}
