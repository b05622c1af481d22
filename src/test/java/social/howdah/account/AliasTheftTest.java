package social.howdah.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static social.howdah.account.TestLinking.ADA;
import static social.howdah.account.TestLinking.BOB;
import static social.howdah.account.TestLinking.CAROL;
import static social.howdah.account.TestLinking.wish;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.account.invitation.Invitation;
import social.howdah.platform.database.TestDatabase;
import social.howdah.sandbox.Sandbox;

/** A route posts as {@code news}: whoever had that alias would say what the organisation says. */
class AliasTheftTest {
  private final TestLinking howdah = new TestLinking(TestDatabase.H2, Map.of());
  private final Sandbox sandbox = Sandbox.start(0);
  private final String instance = sandbox.base();

  @BeforeEach
  void people() {
    for (String user : new String[] {"alice", "bob", "news"}) {
      sandbox.world().user(user, user + "-password");
    }
  }

  @AfterEach
  void close() {
    howdah.close();
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"news", " NEWS ", "News"})
  void anEmployeeCannotClaimWhatARoutePostsAs(String alias) {
    assertThat(
            catchThrowableOfType(
                    LinkingException.class, () -> howdah.begin(BOB, wish(instance, alias)))
                .outcome())
        .isEqualTo(Outcome.ALIAS_RESERVED);
  }

  /** Whoever names their account there so does not get it by default. */
  @Test
  void anAccountOfThatNameGetsItsHandleInstead() {
    assertThat(howdah.link(BOB, wish(instance, null), "news")).isEqualTo(Outcome.LINKED);
    assertThat(howdah.store.byAlias("news")).isEmpty();
    assertThat(howdah.account("news@" + host()).person()).isEqualTo("bob");
  }

  /** An administrator whose browser another site had follow a link has agreed to nothing. */
  @Test
  void anAdministratorWhoHasNotSeenThePageDoesNotClaimIt() {
    LinkWish forced = new LinkWish(instance, null, null, null, Set.of(), false, false);
    assertThat(howdah.offers.isHarmless(forced)).isTrue();
    assertThat(howdah.link(ADA, forced, "news")).isEqualTo(Outcome.LINKED);
    assertThat(howdah.store.byAlias("news")).isEmpty();
    assertThat(howdah.offers.isHarmless(wish(instance, "news"))).isFalse();
  }

  @Test
  void anAdministratorMayClaimIt() {
    assertThat(howdah.link(ADA, wish(instance, null), "news")).isEqualTo(Outcome.LINKED);
    assertThat(howdah.account("news").scopes()).contains("write:statuses");
  }

  @Test
  void whoeverHasItKeepsItWhenLinkingAgain() throws LinkingException {
    Invitation invitation = invite("bob", "news");
    assertThat(howdah.link(BOB, TestLinking.invited(invitation.id(), instance), "alice"))
        .isEqualTo(Outcome.LINKED);
    assertThat(howdah.link(BOB, wish(instance, null), "alice")).isEqualTo(Outcome.LINKED);
    assertThat(howdah.link(BOB, wish(instance, "news"), "alice")).isEqualTo(Outcome.LINKED);
    assertThat(howdah.account("news").person()).isEqualTo("bob");
    assertThat(howdah.link(BOB, wish(instance, "news"), "bob"))
        .as("another account of theirs does not get it")
        .isEqualTo(Outcome.ALIAS_RESERVED);
    assertThat(sandbox.world().tokens("bob")).isEmpty();
  }

  @Test
  void anAliasIsKeptForWhomIsInvited() throws LinkingException {
    invite("carol", "press");
    assertThat(
            catchThrowableOfType(
                    LinkingException.class, () -> howdah.begin(BOB, wish(instance, "press")))
                .outcome())
        .isEqualTo(Outcome.ALIAS_RESERVED);
    assertThat(howdah.link(CAROL, wish(instance, "press"), "alice")).isEqualTo(Outcome.LINKED);
  }

  /** An invitation that comes while somebody is at their instance. */
  @Test
  void theRightIsJudgedAgainOnTheWayBack() throws Exception {
    URI back = howdah.allow(howdah.begin(BOB, wish(instance, "press")), "bob");
    invite("carol", "press");
    assertThat(howdah.complete(BOB, back)).isEqualTo(Outcome.ALIAS_RESERVED);
    assertThat(sandbox.world().tokens("bob")).isEmpty();
  }

  @Test
  void ofTwoWhoWantOneAliasOneGetsIt() throws Exception {
    URI one = howdah.allow(howdah.begin(BOB, wish(instance, "press")), "bob");
    URI other = howdah.allow(howdah.begin(CAROL, wish(instance, "press")), "alice");
    assertThat(howdah.complete(BOB, one)).isEqualTo(Outcome.LINKED);
    assertThat(howdah.complete(CAROL, other)).isEqualTo(Outcome.ALIAS_TAKEN);
    assertThat(howdah.store.all()).hasSize(1);
    assertThat(sandbox.world().tokens("alice")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\r\nSet-Cookie: x", "<script>", "'; DROP TABLE app;--", "../x", "{{x}}"})
  void anAliasIsAWord(String alias) {
    assertThat(
            catchThrowableOfType(
                    LinkingException.class, () -> howdah.begin(BOB, wish(instance, alias)))
                .outcome())
        .isEqualTo(Outcome.BAD_ALIAS);
  }

  private Invitation invite(String person, String alias) throws LinkingException {
    return howdah.inviting.invite(
        ADA, new Inviting.Draft(person, instance, alias, null, Set.of(), false));
  }

  private String host() {
    return instance.replaceFirst("http://", "");
  }
}
