package social.howdah.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.identity.Refusal;
import social.howdah.identity.Session;
import social.howdah.platform.Secret;
import social.howdah.platform.SettableClock;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.vault.TestVault;
import social.howdah.platform.vault.Vault;

/** A sign-in that is begun in one browser at one node, and ended in the same at another. */
@ParameterizedClass
@EnumSource
class OidcSignInTest {
  private final FakeProvider fake = FakeProvider.start();
  private final SettableClock clock = new SettableClock();
  private final Node one;
  private final Node two;

  OidcSignInTest(TestDatabase kind) {
    Database database = kind.open();
    Vault vault = TestVault.of(database);
    one = new Node(fake, database, vault, clock);
    two = new Node(fake, TestDatabase.second(database), vault, clock);
  }

  @AfterEach
  void stop() {
    fake.close();
    one.close();
    two.close();
  }

  @Test
  void whatOneNodeBeginsAnotherEnds() throws Exception {
    Node.Begun begun = begin(claims -> {});
    OidcSignIn.Done done = two.complete(begun);
    assertThat(done.next()).isEqualTo("/approvals");
    assertThat(one.sessions.find(done.session().id()).orElseThrow().person().name())
        .isEqualTo("ada");
    assertThat(begun.query())
        .containsEntry("code_challenge_method", List.of("S256"))
        .containsEntry("response_type", List.of("code"));
    assertThat(fake.tokenRequests())
        .singleElement()
        .satisfies(
            form ->
                assertThat(form)
                    .containsEntry("client_id", FakeProvider.CLIENT)
                    .containsKey("code_verifier"));
  }

  @Test
  void aForgedStateIsRefused() throws Exception {
    Node.Begun begun = begin(claims -> {});
    assertRefused(Refusal.UNKNOWN_REQUEST, () -> one.complete("forged", begun.browser(), null));
    assertThat(fake.tokenRequests()).isEmpty();
  }

  @Test
  void aReplayedStateIsRefused() throws Exception {
    Node.Begun begun = begin(claims -> {});
    one.complete(begun);
    assertRefused(Refusal.UNKNOWN_REQUEST, () -> two.complete(begun));
  }

  @Test
  void anExpiredStateIsRefused() throws Exception {
    Node.Begun begun = begin(claims -> {});
    clock.pass(OidcSignIn.LONGEST);
    assertRefused(Refusal.UNKNOWN_REQUEST, () -> one.complete(begun));
  }

  /** Login CSRF: somebody's own callback, opened in the victim's browser. */
  @Test
  void aCallbackOfAnotherBrowserIsRefused() throws Exception {
    Node.Begun attackers = begin(claims -> {});
    Node.Begun victims = begin(claims -> {});
    assertRefused(
        Refusal.UNKNOWN_REQUEST, () -> one.complete(attackers.state(), victims.browser(), null));
    assertRefused(Refusal.UNKNOWN_REQUEST, () -> one.complete(attackers.state(), null, null));
    assertThat(fake.tokenRequests()).isEmpty();
  }

  /** Two sign-ins of one browser are not to be mixed: the nonce belongs to the state. */
  @Test
  void aCodeOfAnotherSignInIsRefusedByItsNonce() throws Exception {
    Node.Begun first = begin(claims -> {});
    Node.Begun second = one.begin();
    fake.give(() -> fake.signed(fake.claims(first.nonce()).build()));
    assertRefused(Refusal.NOT_TRUSTED, () -> one.complete(second));
  }

  @Test
  void anAnswerOfAnotherIssuerIsRefused() throws Exception {
    Node.Begun begun = begin(claims -> {});
    assertRefused(
        Refusal.NOT_TRUSTED,
        () -> one.complete(begun.state(), begun.browser(), "https://evil.example"));
    assertThat(fake.tokenRequests()).isEmpty();
  }

  @Test
  void whereTheIssuerIsAnnouncedAnAnswerWithoutItIsRefused() throws Exception {
    fake.announceIssuer();
    Node.Begun begun = begin(claims -> {});
    assertRefused(Refusal.NOT_TRUSTED, () -> one.complete(begun));
    Node.Begun again = begin(claims -> {});
    assertThat(one.complete(again.state(), again.browser(), fake.issuer())).isNotNull();
  }

  @Test
  void aCodeThatTheProviderRefusesSignsNobodyIn() throws Exception {
    Node.Begun begun = one.begin();
    fake.answer(() -> new FakeProvider.Answer(400, "{\"error\":\"invalid_grant\"}"));
    assertRefused(Refusal.UNKNOWN_REQUEST, () -> one.complete(begun));
  }

  @Test
  void theSessionOfBeforeEndsAndTheNewOneHasAnIdOfItsOwn() throws Exception {
    Session before = one.ada(fake);
    Node.Begun begun = begin(claims -> {});
    Session after =
        one.signIn
            .complete(
                new OidcSignIn.Callback(begun.state(), "code", null),
                Optional.of(begun.browser()),
                null,
                Optional.of(before.id()))
            .session();
    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(after.csrf()).isNotEqualTo(before.csrf());
    assertThat(two.sessions.find(before.id())).isEmpty();
  }

  @Test
  void aSessionIdOfAnAttackersChoiceIsNotTakenOver() throws Exception {
    Secret planted = Secret.of("planted");
    Node.Begun begun = begin(claims -> {});
    Session session =
        one.signIn
            .complete(
                new OidcSignIn.Callback(begun.state(), "code", null),
                Optional.of(begun.browser()),
                null,
                Optional.of(planted))
            .session();
    assertThat(session.id()).isNotEqualTo(planted);
    assertThat(one.sessions.find(planted)).isEmpty();
  }

  @Test
  void whoHasNoRoleIsRefused() throws Exception {
    Node.Begun begun = begin(claims -> claims.claim("realm_access", Map.of("roles", List.of("x"))));
    assertRefused(Refusal.NO_ROLE, () -> one.complete(begun));
  }

  @Test
  void aNameThatIsAnothersIsRefused() throws Exception {
    one.ada(fake);
    Node.Begun begun = begin(claims -> claims.subject("subject-of-a-second-ada"));
    assertRefused(Refusal.NAME_TAKEN, () -> two.complete(begun));
  }

  @Test
  void whoIsRenamedAtTheProviderKeepsTheirName() throws Exception {
    one.ada(fake);
    Node.Begun begun = begin(claims -> claims.claim("preferred_username", "ada.married"));
    assertThat(two.complete(begun).session().person().name()).isEqualTo("ada");
  }

  @Test
  void aNameThatWouldForgeALineOfTheLogIsRefused() throws Exception {
    for (String name :
        List.of(
            "ada\n2026 INFO forged", "system", "route news", "a\u202eb", " ", "x".repeat(201))) {
      Node.Begun begun =
          begin(claims -> claims.subject("subject " + name).claim("preferred_username", name));
      assertRefused(Refusal.NO_NAME, () -> one.complete(begun));
    }
  }

  private Node.Begun begin(Consumer<JWTClaimsSet.Builder> change) throws Exception {
    Node.Begun begun = one.begin();
    fake.give(
        () -> {
          JWTClaimsSet.Builder claims = fake.claims(begun.nonce());
          change.accept(claims);
          return fake.signed(claims.build());
        });
    return begun;
  }

  private static void assertRefused(Refusal refusal, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }
}
