package social.howdah.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.account.Grant;
import social.howdah.account.LinkedAccount;
import social.howdah.account.TestAccounts;
import social.howdah.account.invitation.Invitation;
import social.howdah.account.invitation.Invitations;
import social.howdah.account.invitation.TestInvitations;
import social.howdah.console.page.TestScreen;
import social.howdah.identity.Arrival;
import social.howdah.identity.CurrentSession;
import social.howdah.identity.IdentityConfig;
import social.howdah.identity.Person;
import social.howdah.identity.Session;
import social.howdah.identity.Sessions;
import social.howdah.identity.TestPeople;
import social.howdah.mastodon.Instance;
import social.howdah.platform.Secret;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.CountedQueries;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.routing.rule.TestRules;

/** An administrator finds a person, what is theirs, and what they may do. */
@ParameterizedClass
@EnumSource
@SuppressWarnings("UnnecessaryAssignment") // there is no container to inject anything
class PeoplePagesTest {
  private static final Instance HOME = Instance.of("mastodon.example");
  private static final String EVIL = "<script>alert()</script><img src=x onerror=alert()>";
  private static final Person ADA = new Person("ada", Set.of(Person.ADMIN), Set.of());
  private static final Person BOB =
      new Person("bob", Set.of(Person.EMPLOYEE), Set.of("press", "board"));

  private final Database database;
  private final TestAccounts linked;
  private final Invitations invitations;
  private final Sessions sessions;
  private final PeopleResource pages = new PeopleResource();

  PeoplePagesTest(TestDatabase kind) {
    database = kind.open();
    Clock clock = Clock.systemUTC();
    AuditTrail audit = new AuditTrail(database, clock);
    linked = new TestAccounts(database, HOME);
    invitations = TestInvitations.of(database, clock);
    sessions = new Sessions(new IdentityConfig(TestSettings.of(Map.of())), audit, database, clock);
    pages.screen = TestScreen.admin("en");
    pages.people = TestPeople.of(database);
    pages.accounts = linked.accounts();
    pages.view = new PeopleView(pages.people, pages.accounts, invitations);
    pages.grants = linked.grants();
    pages.sessions = sessions;
    pages.current =
        new CurrentSession() {
          @Override
          public Session get() {
            return new Session(Secret.of("id"), ADA, Secret.of(TestScreen.CSRF));
          }
        };
    pages.rules = TestRules.none(database, clock);
    pages.audit = audit;
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void whoHasSignedInLinkedOrIsInvitedIsListedOnce() {
    TestPeople.signedIn(database, BOB, "bob@mail.example");
    linked.linkFor("bob", HOME, "1", "bob", "token");
    linked.linkFor("carol", HOME, "2", "carol", "token");
    invite("bob@mail.example");
    invite("dora@mail.example");
    assertThat(list("").select("tbody tr").eachText())
        .satisfiesExactly(
            bob ->
                assertThat(bob)
                    .contains("bob@mail.example", "employee", "@bob@mastodon.example")
                    .contains("invited to link one", "1 Jan 1970"),
            carol -> assertThat(carol).contains("@carol@mastodon.example", "never signed in"),
            dora -> assertThat(dora).contains("dora@mail.example", "invited to link one"));
  }

  @Test
  void peopleAreFoundByAPartOfWhatIsKnownOfThemAndComeInPages() {
    IntStream.range(0, 60)
        .mapToObj("p%02d"::formatted)
        .forEach(name -> linked.linkFor(name, HOME, name, "of-" + name, "token"));
    assertThat(list("OF-P07@").select("tbody a").eachText()).containsExactly("p07");
    assertThat(list("nobody").select("main p").text()).contains("There is nobody like that.");
    Document first = list("");
    assertThat(first.select("tbody tr")).hasSize(50);
    assertThat(first.select("main a[href*=after]").attr("href")).endsWith("&after=p49");
    assertThat(TestScreen.html(pages.list("", "p49")).select("tbody tr")).hasSize(10);
  }

  @Test
  void aListAsksTheDatabaseAsOftenForManyAsForOne() {
    linked.linkFor("bob", HOME, "1", "bob", "token");
    int one = CountedQueries.of(database, () -> list(""));
    IntStream.range(0, 40).forEach(i -> linked.linkFor("p" + i, HOME, "x" + i, "x" + i, "token"));
    IntStream.range(0, 5).forEach(i -> invite("i" + i));
    assertThat(CountedQueries.of(database, () -> list(""))).isEqualTo(one).isPositive();
  }

  @Test
  void thePageOfAPersonTellsWhatIsTheirsAndEndsTheirSessions() {
    sessions.begin(new Arrival(BOB, Optional.of("bob@mail.example")), null, Optional.empty());
    linked.linkFor("bob", HOME, "1", "bob", "token");
    LinkedAccount news = linked.linkShared(HOME, "2", "news");
    linked.grants().grant(BOB, news.id(), Grant.Kind.GROUP, "press", Grant.Mode.APPROVAL);
    linked.grants().grant(ADA, news.id(), Grant.Kind.PERSON, "carol", Grant.Mode.DIRECT);
    Document page = person("bob");
    assertThat(page.select("dl").text())
        .contains("Roles employee", "Groups", "press", "board", "Mail bob@mail.example");
    assertThat(page.select("main p").eachText())
        .anySatisfy(text -> assertThat(text).startsWith("@bob@mastodon.example alias bob"))
        .anySatisfy(text -> assertThat(text).startsWith("@news@mastodon.example the group press"))
        .noneSatisfy(text -> assertThat(text).contains("carol"))
        .contains("They have chosen nothing: what holds for all holds.");
    assertThat(page.select("h2").eachText()).contains("Has granted");
    assertThat(page.select("article form").attr("action"))
        .startsWith(TestScreen.BASE + "/admin/sessions/");
    assertThat(page.select("form input[name=person]").attr("value")).isEqualTo("bob");
    assertThat(page.select("tbody tr").eachText()).first().asString().contains("signed-in");
  }

  @Test
  void ofSomebodyWhoNeverWasHereLittleIsTold() {
    Document page = person("nobody");
    assertThat(page.select("main").text())
        .contains("Nobody of that name has signed in yet.", "They are signed in nowhere.");
    assertThat(page.select("a[href*='invitee=nobody']")).hasSize(1);
  }

  @Test
  void whatPeopleAreCalledIsInert() {
    TestPeople.signedIn(
        database, new Person(EVIL, Set.of(Person.EMPLOYEE), Set.of(EVIL)), EVIL + "@mail.example");
    for (Document page : List.of(list(""), person(EVIL))) {
      assertThat(page.select("script:not([src]), img, [onerror]")).isEmpty();
      assertThat(page.text()).contains(EVIL);
    }
  }

  private void invite(String who) {
    invitations.add(
        new Invitation(
            UUID.randomUUID(),
            who,
            null,
            null,
            null,
            Set.of(),
            false,
            "ada",
            Clock.systemUTC().instant().plus(Duration.ofDays(1))));
  }

  private Document list(String text) {
    return TestScreen.html(pages.list(text, ""));
  }

  private Document person(String name) {
    return TestScreen.html(pages.person(name));
  }
}
