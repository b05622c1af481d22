package social.howdah.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.identity.Session;
import social.howdah.platform.SettableClock;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditEntry;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.vault.TestVault;
import social.howdah.platform.vault.Vault;

/** A session ends with the provider's, and not because the provider rests. */
@ParameterizedClass
@EnumSource
class SessionCheckTest {
  private static final FakeProvider.Answer GONE =
      new FakeProvider.Answer(400, "{\"error\":\"invalid_grant\"}");

  private final FakeProvider fake = FakeProvider.start();
  private final SettableClock clock = new SettableClock();
  private final Database database;
  private final Vault vault;
  private final Node one;
  private final Node two;

  SessionCheckTest(TestDatabase kind) {
    database = kind.open();
    vault = TestVault.of(database);
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
  void theProviderIsNotAskedBeforeItIsTime() throws Exception {
    Session session = one.ada(fake);
    fake.answer(() -> GONE);
    clock.pass(Duration.ofMinutes(5).minusMillis(1));
    assertThat(apply(two, session)).isPresent();
    assertThat(fake.tokenRequests()).hasSize(1);
  }

  @Test
  void aGrantThatIsGoneEndsTheSessionOnEveryNode() throws Exception {
    Session session = one.ada(fake);
    fake.answer(() -> GONE);
    clock.pass(Duration.ofMinutes(5));
    assertThat(apply(one, session)).isEmpty();
    assertThat(two.sessions.find(session.id())).isEmpty();
    assertThat(ended()).containsExactly("the provider has ended it");
  }

  @Test
  void aProviderThatDoesNotAnswerIsGivenAGraceAndNotMore() throws Exception {
    Session session = one.ada(fake);
    fake.answer(() -> new FakeProvider.Answer(503, ""));
    for (int minutes = 0; minutes < 60; minutes += 10) {
      clock.pass(Duration.ofMinutes(10));
      assertThat(apply(two, session)).as("after %d minutes", minutes).isPresent();
    }
    clock.pass(Duration.ofMinutes(10));
    assertThat(apply(one, session)).isEmpty();
    assertThat(ended()).containsExactly("the provider has not answered for too long");
  }

  @Test
  void anAnswerEndsTheGrace() throws Exception {
    Session session = one.ada(fake);
    fake.answer(() -> new FakeProvider.Answer(503, ""));
    clock.pass(Duration.ofMinutes(5));
    apply(one, session);
    give(claims());
    clock.pass(Duration.ofMinutes(50));
    assertThat(apply(one, session)).isPresent();
    fake.answer(() -> new FakeProvider.Answer(503, ""));
    clock.pass(Duration.ofMinutes(50));
    assertThat(apply(one, session)).isPresent();
  }

  @Test
  void aRoleThatIsLostIsLostInEverySessionOfThePerson() throws Exception {
    Session first = one.ada(fake);
    clock.pass(Duration.ofMinutes(4));
    Session second = one.ada(fake);
    give(claims().claim("realm_access", Map.of("roles", List.of("howdah-admin"))));
    clock.pass(Duration.ofMinutes(1));
    assertThat(apply(one, first).orElseThrow().person().isAdmin()).isTrue();
    assertThat(two.sessions.find(second.id()).orElseThrow().person().isAdmin()).isTrue();
    give(claims());
    clock.pass(Duration.ofMinutes(5));
    assertThat(apply(two, first).orElseThrow().person().isAdmin()).isFalse();
    assertThat(one.sessions.find(second.id()).orElseThrow().person().isAdmin()).isFalse();
  }

  @Test
  void anAnswerForSomebodyElseEndsTheSession() throws Exception {
    Session session = one.ada(fake);
    give(claims().subject("subject-of-eve"));
    clock.pass(Duration.ofMinutes(5));
    assertThat(apply(one, session)).isEmpty();
  }

  @Test
  void anAnswerThatDoesNotHoldEndsTheSession() throws Exception {
    Session session = one.ada(fake);
    fake.give(() -> FakeProvider.unsigned(claims().build()));
    clock.pass(Duration.ofMinutes(5));
    assertThat(apply(one, session)).isEmpty();
  }

  @Test
  void ofManyRequestsAtBothNodesOneAsks() throws Exception {
    Session session = one.ada(fake);
    give(claims());
    clock.pass(Duration.ofMinutes(5));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Optional<Session>>> requests =
          IntStream.range(0, 40)
              .<Callable<Optional<Session>>>mapToObj(
                  i -> () -> apply(i % 2 == 0 ? one : two, session))
              .toList();
      for (Future<Optional<Session>> served : threads.invokeAll(requests)) {
        assertThat(served.get()).isPresent();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(fake.tokenRequests()).hasSize(2);
  }

  @Test
  void aSessionWhoseTokensCannotBeOpenedEndsAndNothingFails() throws Exception {
    Session session = one.ada(fake);
    Node stranger = new Node(fake, database, TestVault.of(TestDatabase.H2.open()), clock);
    assertThat(apply(stranger, session)).isEmpty();
    assertThat(one.sessions.find(session.id())).isEmpty();
  }

  @Test
  void signingOutLeadsToTheProviderWithItsToken() throws Exception {
    Session session = one.ada(fake);
    String url = one.check.signOutAt(session).orElseThrow().toString();
    assertThat(url)
        .startsWith(fake.issuer() + "/logout?")
        .contains("id_token_hint=eyJ")
        .contains("post_logout_redirect_uri=https%3A%2F%2Fhowdah.example%2Fsigned-out");
  }

  private JWTClaimsSet.Builder claims() {
    return fake.claims("of-before").claim("nonce", null);
  }

  private void give(JWTClaimsSet.Builder claims) {
    String token = fake.signed(claims.build());
    fake.give(() -> token);
  }

  private static Optional<Session> apply(Node node, Session session) {
    return node.sessions.find(session.id()).flatMap(node.check::checked);
  }

  private List<String> ended() {
    return new AuditTrail(database, clock)
        .newest(new AuditFilter(null, AuditAction.SESSION_ENDED, null, null), 10).stream()
            .map(AuditEntry::detail)
            .map(Objects::requireNonNull)
            .toList();
  }
}
