package social.howdah.console.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.howdah.account.LinkedAccount;
import social.howdah.account.Profile;
import social.howdah.account.TestAccounts;
import social.howdah.account.need.Needs;
import social.howdah.console.page.Screen;
import social.howdah.console.page.TestScreen;
import social.howdah.identity.Person;
import social.howdah.mastodon.Instance;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.check.Finding;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** The accounts on a person's page. */
class CardsTest {
  private static final String EVIL = "<script>alert(1)</script>";

  private final Database database = TestDatabase.H2.open();
  private final Instance instance = Instance.of("mastodon.example");
  private final TestAccounts accounts = new TestAccounts(database, instance);
  private final Cards cards =
      new Cards(
          new View(
              accounts.accounts(),
              accounts.grants(),
              new Needs(List.of()),
              accounts.health(),
              TestOutbox.idle(database)),
          accounts.profiles(),
          List.of(
              own ->
                  own.stream()
                      .collect(
                          Collectors.toMap(
                              LinkedAccount::id,
                              account -> Finding.broken("notifications.taken")))));

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void anAccountShowsWhoItIsHowItIsAndWhatItMayDo() {
    LinkedAccount alice =
        accounts.link(instance, "1", "alice", "token", "read:notifications", "write:statuses");
    accounts.show(alice, new Profile("Alice " + EVIL, URI.create("https://a.example/a.png")));
    Document page = page("ada", Person.EMPLOYEE, "en");
    assertThat(page.select("article h3").text()).isEqualTo("Alice " + EVIL);
    assertThat(page.select("article .avatar").text()).isEqualTo("A");
    assertThat(page.select("article .avatar img").attr("src"))
        .isEqualTo(TestScreen.BASE + "/accounts/" + alice.id() + "/avatar");
    assertThat(page.select("article").text()).contains("@alice@mastodon.example", "alias alice");
    assertThat(page.select("small.health").text()).startsWith("Works, checked");
    assertThat(page.select("small.broken").text()).isNotEmpty().doesNotContain("{");
    assertThat(page.select("article summary").text()).isEqualTo("May post, read its notifications");
    assertThat(page.select("article li").eachText())
        .containsExactly("post write:statuses", "read its notifications read:notifications");
  }

  @Test
  void whereNothingIsKnownTheHandleAndAnInitialStandForIt() {
    accounts.link(instance, "1", "alice", "token");
    Document page = page("ada", Person.EMPLOYEE, "de");
    assertThat(page.select("article h3").text()).isEqualTo("@alice@mastodon.example");
    assertThat(page.select("article .avatar").text()).isEqualTo("a");
    assertThat(page.select("img")).isEmpty();
    assertThat(page.select("article").text()).contains("Was es darf, ist nicht bekannt");
  }

  @Test
  void accountsOfOthersAreNotMine() {
    accounts.linkFor("bob", instance, "1", "alice", "token");
    for (String role : List.of(Person.EMPLOYEE, Person.ADMIN)) {
      assertThat(page("ada", role, "en").select("article")).isEmpty();
    }
    assertThat(page("bob", Person.EMPLOYEE, "en").select("article")).hasSize(1);
  }

  private Document page(String name, String role, String language) {
    Person person = new Person(name, Set.of(role), Set.of());
    Screen screen = TestScreen.of(person, language);
    return TestHome.page(screen, Map.of("cards", cards.of(person, screen::say)));
  }
}
