package social.howdah.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static social.howdah.account.TestLinking.ADA;
import static social.howdah.account.TestLinking.BOB;
import static social.howdah.account.TestLinking.CAROL;
import static social.howdah.account.TestLinking.EVE;
import static social.howdah.account.TestLinking.again;
import static social.howdah.account.TestLinking.scopes;
import static social.howdah.account.TestLinking.shared;
import static social.howdah.account.TestLinking.ticking;
import static social.howdah.account.TestLinking.wish;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.identity.Person;
import social.howdah.platform.database.TestDatabase;
import social.howdah.sandbox.Sandbox;

/** What is asked, what is granted, and whose the account then is. */
@ParameterizedClass
@EnumSource
class LinkingTest {
  private final TestLinking howdah;
  private final Sandbox sandbox = Sandbox.start(0);
  private final String instance = sandbox.base();

  LinkingTest(TestDatabase kind) {
    howdah = new TestLinking(kind, Map.of());
  }

  @BeforeEach
  void people() {
    for (String user : new String[] {"alice", "bob", "carol"}) {
      sandbox.world().user(user, user + "-password");
    }
  }

  @AfterEach
  void close() {
    howdah.close();
    sandbox.close();
  }

  @Test
  void onlyTheLeastIsAskedWhereNothingIsNeeded() throws Exception {
    assertThat(scopes(howdah.begin(BOB, wish(instance, null)))).containsExactly("profile");
    assertThat(howdah.link(BOB, wish(instance, null), "bob")).isEqualTo(Outcome.LINKED);
    assertThat(howdah.account("bob").scopes()).containsExactly("profile");
  }

  @Test
  void whatARouteNeedsIsAsked() throws Exception {
    assertThat(scopes(howdah.begin(ADA, wish(instance, "news"))))
        .containsExactlyInAnyOrder("profile", "read:statuses", "write:statuses");
  }

  @Test
  void whatAPersonTicksIsAsked() throws Exception {
    assertThat(scopes(howdah.begin(BOB, ticking(instance, "b", "notifications"))))
        .containsExactlyInAnyOrder("profile", "push", "read:notifications");
    assertThat(scopes(howdah.begin(BOB, ticking(instance, "b", "admin:write", "x y"))))
        .containsExactly("profile");
  }

  @Test
  void whereTheServerDoesNotSayTheCoarseScopesAreAsked() throws Exception {
    sandbox.manners().withoutMetadata();
    assertThat(scopes(howdah.begin(BOB, wish(instance, null)))).containsExactly("read");
    assertThat(howdah.link(ADA, wish(instance, "news"), "alice")).isEqualTo(Outcome.LINKED);
    assertThat(howdah.account("news").scopes()).containsExactlyInAnyOrder("read", "write");
  }

  @Test
  void whereThereIsNoProfileTheNextNarrowestIsAsked() throws Exception {
    sandbox.manners().without("profile");
    assertThat(scopes(howdah.begin(BOB, wish(instance, null)))).containsExactly("read:accounts");
    assertThat(howdah.link(BOB, wish(instance, null), "bob")).isEqualTo(Outcome.LINKED);
  }

  @Test
  void moreIsAskedLaterOfTheSameApplication() throws Exception {
    howdah.link(BOB, wish(instance, "b"), "bob");
    LinkedAccount before = howdah.account("b");
    URI authorize = howdah.begin(BOB, again(before.id(), "post"));
    assertThat(scopes(authorize))
        .containsExactlyInAnyOrder("profile", "read:statuses", "write:statuses");
    assertThat(howdah.complete(BOB, howdah.allow(authorize, "bob"))).isEqualTo(Outcome.LINKED);
    assertThat(sandbox.world().apps().count()).isEqualTo(1);
    assertThat(sandbox.world().tokens("bob")).hasSize(1);
    assertThat(scopes(howdah.begin(BOB, again(before.id(), "notifications"))))
        .as("the union of what it has and what is needed now")
        .containsExactlyInAnyOrder(
            "profile", "read:statuses", "write:statuses", "push", "read:notifications");
    assertThat(howdah.audited())
        .containsExactly(
            "bob linked account " + before.handle(), "bob relinked account " + before.handle());
  }

  /** Or anybody could have them give up what they had, by a link. */
  @Test
  void whoeverLinksAgainWithoutSayingWhichIsAskedForNoLess() throws Exception {
    howdah.link(BOB, ticking(instance, "b", "post"), "bob");
    LinkWish forced = new LinkWish(instance, null, null, null, Set.of(), false, false);
    assertThat(scopes(howdah.begin(BOB, forced)))
        .containsExactlyInAnyOrder("profile", "read:statuses", "write:statuses");
    assertThat(scopes(howdah.begin(BOB, wish(instance, "second")))).containsExactly("profile");
    assertThat(scopes(howdah.begin(CAROL, forced))).containsExactly("profile");
  }

  @Test
  void whereCodesArePastedTheApplicationIsUsedOn() throws Exception {
    try (TestLinking other =
        new TestLinking(TestDatabase.H2, Map.of("howdah.link.out-of-band", "true"))) {
      String first = other.begin(BOB, wish(instance, null)).toString();
      assertThat(first).contains("redirect_uri=urn%3Aietf%3Awg%3Aoauth%3A2.0%3Aoob");
      other.begin(CAROL, wish(instance, null));
      assertThat(sandbox.world().apps().count()).isEqualTo(1);
    }
  }

  /** Registered anew, it could not revoke the tokens that it has. */
  @Test
  void anApplicationOfTheTimeBeforeIsUsedOn() throws Exception {
    String id =
        howdah.registeredBefore(
            instance, "push read:accounts read:notifications read:statuses write:statuses");
    URI authorize = howdah.begin(ADA, wish(instance, "news"));
    assertThat(TestLinking.query(authorize))
        .containsEntry("client_id", id)
        .containsEntry("redirect_uri", TestLinking.CALLBACK);
    assertThat(scopes(authorize))
        .containsExactlyInAnyOrder("read:accounts", "read:statuses", "write:statuses");
    assertThat(howdah.complete(ADA, howdah.allow(authorize, "alice"))).isEqualTo(Outcome.LINKED);
    assertThat(sandbox.world().apps().count()).isEqualTo(1);
  }

  @Test
  void whatWasConfiguredBindsWhatIsAsked() throws Exception {
    String host = instance.replaceFirst("http://", "").replace(':', '-');
    try (TestLinking other =
        new TestLinking(
            TestDatabase.H2,
            Map.of(
                "howdah.instance." + host + ".client-id", "by-hand",
                "howdah.instance." + host + ".client-secret", "secret-by-hand",
                "howdah.instance." + host + ".scopes", "read:accounts write"))) {
      URI authorize = other.begin(ADA, wish(instance, "news"));
      assertThat(scopes(authorize)).containsExactlyInAnyOrder("read:accounts", "write");
      assertThat(TestLinking.query(authorize))
          .containsEntry("client_id", "by-hand")
          .containsEntry("redirect_uri", TestLinking.CALLBACK);
    }
  }

  @Test
  void aSmallerGrantIsKeptAndTold() {
    sandbox.manners().grantsOnly("profile", "read:statuses");
    assertThat(howdah.link(ADA, wish(instance, "news"), "alice"))
        .isEqualTo(Outcome.LINKED_WITH_LESS);
    assertThat(howdah.account("news").scopes())
        .containsExactlyInAnyOrder("profile", "read:statuses");
  }

  @Test
  void aServerThatDoesNotTellTheScopeGrantsWhatWasAsked() {
    sandbox.manners().doesNotTellScope();
    assertThat(howdah.link(BOB, ticking(instance, "b", "notifications"), "bob"))
        .isEqualTo(Outcome.LINKED);
    assertThat(howdah.account("b").scopes())
        .containsExactlyInAnyOrder("profile", "push", "read:notifications");
  }

  @Test
  void aGrantThatDoesNotSayWhoseItIsIsRevoked() {
    sandbox.manners().grantsOnly("push");
    assertThat(howdah.link(BOB, wish(instance, null), "bob")).isEqualTo(Outcome.UNIDENTIFIED);
    assertThat(sandbox.world().tokens("bob")).isEmpty();
  }

  @Test
  void aPersonHasManyAccountsOnManyInstances() {
    try (Sandbox second = Sandbox.start(0)) {
      second.world().user("bob", "bob-password");
      assertThat(howdah.link(BOB, wish(instance, null), "bob")).isEqualTo(Outcome.LINKED);
      assertThat(howdah.link(BOB, wish(instance, null), "carol")).isEqualTo(Outcome.LINKED);
      assertThat(howdah.link(BOB, wish(second.base(), null), "bob")).isEqualTo(Outcome.LINKED);
      assertThat(howdah.store.of("bob"))
          .extracting(LinkedAccount::alias)
          .containsExactlyInAnyOrder(
              "bob", "carol", "bob@" + second.base().replaceFirst("http://", ""));
    }
  }

  @Test
  void anApplicationThatTheInstanceHasForgottenIsRegisteredAnew() throws Exception {
    howdah.link(BOB, wish(instance, "b"), "bob");
    String first = TestLinking.query(howdah.begin(BOB, wish(instance, null))).get("client_id");
    assertThat(TestLinking.query(howdah.begin(CAROL, wish(instance, null))))
        .containsEntry("client_id", first);
    sandbox.world().apps().forget();
    assertThat(TestLinking.query(howdah.begin(CAROL, wish(instance, null))).get("client_id"))
        .isNotEqualTo(first);
  }

  @Test
  void anAdministratorLinksForTheOrganisationAndAnyAdministratorLooksAfterIt() throws Exception {
    assertThat(howdah.link(ADA, shared(instance, "news"), "alice")).isEqualTo(Outcome.LINKED);
    LinkedAccount news = howdah.account("news");
    assertThat(news.shared()).isTrue();
    assertThat(howdah.link(EVE, again(news.id(), "notifications"), "alice"))
        .isEqualTo(Outcome.LINKED);
    assertThat(howdah.account("news").person()).isEqualTo("eve");
    assertThat(howdah.account("news").shared()).isTrue();
    assertThat(refusal(BOB, again(news.id()))).isEqualTo(Outcome.NO_SUCH_ACCOUNT);
    assertThat(howdah.link(BOB, wish(instance, null), "alice")).isEqualTo(Outcome.TAKEN);
    assertThat(howdah.audited())
        .containsExactly(
            "ada linked account " + news.handle(),
            "ada shared account " + news.handle(),
            "eve relinked account " + news.handle());
  }

  @Test
  void aPersonalAccountIsSharedByItsPersonAloneWhoIsAnAdministrator() {
    howdah.link(ADA, wish(instance, "ada"), "alice");
    howdah.link(BOB, wish(instance, "b"), "bob");
    LinkedAccount adas = howdah.account("ada");
    assertThat(howdah.link(EVE, shared(instance, null), "alice")).isEqualTo(Outcome.TAKEN);
    assertThat(refusal(EVE, again(adas.id()))).isEqualTo(Outcome.NO_SUCH_ACCOUNT);
    assertThat(refusal(BOB, shared(instance, "b"))).isEqualTo(Outcome.ADMINISTRATORS_SHARE);
    assertThat(
            refusal(
                BOB,
                new LinkWish(null, null, howdah.account("b").id(), null, Set.of(), true, true)))
        .isEqualTo(Outcome.ADMINISTRATORS_SHARE);
    assertThat(howdah.account("ada").shared()).isFalse();
    assertThat(
            howdah.link(
                ADA, new LinkWish(null, null, adas.id(), null, Set.of(), true, true), "alice"))
        .isEqualTo(Outcome.LINKED);
    assertThat(howdah.account("ada").shared()).isTrue();
  }

  @Test
  void aLinkedAccountIsToldOfOnceItIsStored() {
    howdah.link(BOB, wish(instance, "b"), "bob");
    assertThat(howdah.linked.events())
        .extracting(AccountLinked::account)
        .containsExactly(howdah.account("b"));
  }

  @Test
  void stepUpAnsweredByAnotherAccountChangesNothing() {
    howdah.link(BOB, wish(instance, "b"), "bob");
    LinkedAccount before = howdah.account("b");
    assertThat(howdah.link(BOB, again(before.id(), "post"), "carol"))
        .isEqualTo(Outcome.WRONG_ACCOUNT);
    assertThat(howdah.account("b")).isEqualTo(before);
    assertThat(howdah.store.all()).hasSize(1);
    assertThat(sandbox.world().tokens("carol")).isEmpty();
    assertThat(sandbox.world().tokens("bob")).hasSize(1);
  }

  @Test
  void stepUpOfAnotherPersonsAccountIsRefused() {
    howdah.link(BOB, wish(instance, "b"), "bob");
    assertThat(refusal(CAROL, again(howdah.account("b").id(), "post")))
        .isEqualTo(Outcome.NO_SUCH_ACCOUNT);
    assertThat(refusal(CAROL, again(UUID.randomUUID()))).isEqualTo(Outcome.NO_SUCH_ACCOUNT);
  }

  @Test
  void aStateIsGoodForTenMinutes() throws Exception {
    URI back = howdah.allow(howdah.begin(BOB, wish(instance, null)), "bob");
    howdah.clock.pass(Duration.ofMinutes(11));
    assertThat(howdah.complete(BOB, back)).isEqualTo(Outcome.EXPIRED);
    assertThat(howdah.complete(BOB, back)).isEqualTo(Outcome.UNKNOWN_REQUEST);
    assertThat(howdah.store.all()).isEmpty();
  }

  @Test
  void aStateThatWasUsedIsRefused() throws Exception {
    URI back = howdah.allow(howdah.begin(BOB, wish(instance, null)), "bob");
    assertThat(howdah.complete(BOB, back)).isEqualTo(Outcome.LINKED);
    assertThat(howdah.complete(BOB, back)).isEqualTo(Outcome.UNKNOWN_REQUEST);
  }

  @Test
  void aStateOfAnotherPersonIsRefusedAndSpent() throws Exception {
    URI back = howdah.allow(howdah.begin(BOB, wish(instance, null)), "bob");
    assertThat(howdah.complete(CAROL, back)).isEqualTo(Outcome.NOT_YOURS);
    assertThat(howdah.complete(BOB, back)).isEqualTo(Outcome.UNKNOWN_REQUEST);
    assertThat(howdah.store.all()).isEmpty();
  }

  private Outcome refusal(Person person, LinkWish wish) {
    return catchThrowableOfType(LinkingException.class, () -> howdah.begin(person, wish)).outcome();
  }
}
