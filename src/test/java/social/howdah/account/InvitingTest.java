package social.howdah.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static social.howdah.account.TestLinking.ADA;
import static social.howdah.account.TestLinking.BOB;
import static social.howdah.account.TestLinking.CAROL;
import static social.howdah.account.TestLinking.invited;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.account.invitation.Invitation;
import social.howdah.identity.Person;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.problem.Problem;
import social.howdah.sandbox.Sandbox;

/** An invitation works for whom it names, once, for a while. */
@ParameterizedClass
@EnumSource
class InvitingTest {
  private final TestLinking howdah;
  private final Sandbox sandbox = Sandbox.start(0);
  private final String instance = sandbox.base();

  InvitingTest(TestDatabase kind) {
    howdah = new TestLinking(kind, Map.of());
  }

  @BeforeEach
  void people() {
    for (String user : new String[] {"alice", "bob"}) {
      sandbox.world().user(user, user + "-password");
    }
  }

  @AfterEach
  void close() {
    howdah.close();
    sandbox.close();
  }

  @Test
  void whoIsInvitedLinksWhatTheyAreInvitedFor() throws LinkingException {
    Invitation invitation =
        howdah.inviting.invite(
            ADA,
            new Inviting.Draft(
                "bob", instance, "news", "For the press.", Set.of("notifications"), true));
    assertThat(howdah.link(BOB, invited(invitation.id(), "other.example"), "alice"))
        .isEqualTo(Outcome.LINKED);
    LinkedAccount news = howdah.account("news");
    assertThat(news.person()).isEqualTo("bob");
    assertThat(news.shared()).isTrue();
    assertThat(news.features()).containsExactly("notifications");
    assertThat(news.scopes()).contains("write:statuses", "push");
    assertThat(howdah.audited())
        .containsExactly(
            "ada invited person bob",
            "bob linked account " + news.handle(),
            "bob shared account " + news.handle());
  }

  @Test
  void whoIsInvitedIsTold() throws LinkingException {
    Invitation invitation = invite("bob");
    assertThat(howdah.notices.events())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.recipients())
                  .containsExactly(new OwnerNotice.Recipient("bob", "bob@mail.example"));
              assertThat(notice.link())
                  .hasToString("http://localhost:8080/link?invitation=" + invitation.id());
              assertThat(notice.text()).contains("ada asks you").contains("For the press.");
            });
  }

  @Test
  void aMailAddressNamesAPersonToo() throws LinkingException {
    Invitation invitation = invite("BOB@mail.example");
    assertThat(howdah.link(CAROL, invited(invitation.id(), instance), "alice"))
        .isEqualTo(Outcome.INVITATION_OF_ANOTHER);
    assertThat(howdah.link(BOB, invited(invitation.id(), instance), "bob"))
        .isEqualTo(Outcome.LINKED);
  }

  @Test
  void anInvitationOfAnotherPersonIsRefused() throws LinkingException {
    assertThat(refusal(CAROL, invite("bob").id())).isEqualTo(Outcome.INVITATION_OF_ANOTHER);
    assertThat(refusal(ADA, invite("bob").id())).isEqualTo(Outcome.INVITATION_OF_ANOTHER);
  }

  @Test
  void anInvitationExpires() throws LinkingException {
    UUID id = invite("bob").id();
    howdah.clock.pass(Duration.ofDays(7));
    assertThat(refusal(BOB, id)).isEqualTo(Outcome.INVITATION_EXPIRED);
    assertThat(howdah.inviting.open()).isEmpty();
  }

  @Test
  void anInvitationIsGoodForOneUse() throws Exception {
    UUID id = invite("bob").id();
    URI one = howdah.allow(howdah.begin(BOB, invited(id, instance)), "bob");
    URI other = howdah.allow(howdah.begin(BOB, invited(id, instance)), "alice");
    assertThat(howdah.complete(BOB, one)).isEqualTo(Outcome.LINKED);
    assertThat(howdah.complete(BOB, other)).isEqualTo(Outcome.INVITATION_UNKNOWN);
    assertThat(refusal(BOB, id)).isEqualTo(Outcome.INVITATION_UNKNOWN);
    assertThat(howdah.store.all()).hasSize(1);
    assertThat(sandbox.world().tokens("alice")).isEmpty();
  }

  @Test
  void anInvitationThatWasWithdrawnIsRefusedOnTheWayBackToo() throws Exception {
    UUID id = invite("bob").id();
    URI back = howdah.allow(howdah.begin(BOB, invited(id, instance)), "bob");
    howdah.inviting.withdraw(ADA, id);
    assertThat(howdah.complete(BOB, back)).isEqualTo(Outcome.INVITATION_UNKNOWN);
    assertThat(refusal(BOB, id)).isEqualTo(Outcome.INVITATION_UNKNOWN);
    assertThat(sandbox.world().tokens("bob")).isEmpty();
    assertThatThrownBy(() -> howdah.inviting.withdraw(ADA, id)).isInstanceOf(Problem.class);
    assertThat(howdah.audited())
        .containsExactly("ada invited person bob", "ada invitation-withdrawn person bob");
  }

  @Test
  void anInvitationThatMakesNoSenseIsToldOf() {
    refused(" ", null, null, null, "Say who is invited.");
    refused("bob\r\nBcc: eve@evil.example", null, null, null, "The person's name");
    refused("bob", null, null, "x".repeat(501), "The purpose is too long");
    assertThat(outcome("localhost", null)).isEqualTo(Outcome.BAD_ADDRESS);
    assertThat(outcome("https://good.example@evil.example", null)).isEqualTo(Outcome.BAD_ADDRESS);
    assertThat(outcome(null, "no alias")).isEqualTo(Outcome.BAD_ALIAS);
    assertThat(howdah.inviting.open()).isEmpty();
  }

  private Outcome outcome(@Nullable String at, @Nullable String alias) {
    return catchThrowableOfType(
            LinkingException.class,
            () ->
                howdah.inviting.invite(
                    ADA, new Inviting.Draft("bob", at, alias, null, Set.of(), false)))
        .outcome();
  }

  private void refused(
      String who,
      @Nullable String at,
      @Nullable String alias,
      @Nullable String purpose,
      String sentence) {
    assertThatThrownBy(
            () ->
                howdah.inviting.invite(
                    ADA, new Inviting.Draft(who, at, alias, purpose, Set.of(), false)))
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith(sentence);
  }

  private Invitation invite(String person) throws LinkingException {
    return howdah.inviting.invite(
        ADA, new Inviting.Draft(person, null, null, "For the press.", Set.of(), false));
  }

  private Outcome refusal(Person person, UUID invitation) {
    return catchThrowableOfType(
            LinkingException.class, () -> howdah.begin(person, invited(invitation, instance)))
        .outcome();
  }
}
