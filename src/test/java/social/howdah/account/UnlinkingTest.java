package social.howdah.account;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.identity.Person;
import social.howdah.mastodon.Instance;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Secret;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditEntry;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.database.TestDatabase;

/** The end of a link, and of its token at the instance, now or later. */
@ParameterizedClass
@EnumSource
class UnlinkingTest {
  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private static final String PUSH = "/api/v1/push/subscription";
  private static final String REVOKE = "/oauth/revoke";

  private final Person ada = new Person("ada", Set.of(Person.EMPLOYEE), Set.of());
  private final Person bob = new Person("bob", Set.of(Person.EMPLOYEE), Set.of());
  private final Person root = new Person("root", Set.of(Person.ADMIN), Set.of());
  private final Instance instance = new Instance(URI.create(server.baseUrl()));
  private final Fixture fixture;
  private final LinkedAccount alice;
  private Optional<RuntimeException> failure = Optional.empty();

  UnlinkingTest(TestDatabase kind) {
    fixture =
        new Fixture(
            kind.open(),
            instance,
            event -> {
              failure.ifPresent(
                  e -> {
                    throw e;
                  });
              event.settled().cancelled(3);
            });
    alice = fixture.linked("ada", instance, "alice", "token");
  }

  @AfterEach
  void close() {
    TestDatabase.close(fixture.database);
  }

  @BeforeEach
  void answers() {
    server.stubFor(delete(PUSH).willReturn(okJson("{}")));
    revokes(okJson("{}"));
  }

  @Test
  void theTokenIsNotUsedThenItsSubscriptionEndsThenItIsRevoked() {
    Unlinking.Unlinked done = fixture.unlinking.unlink(ada, alice.id(), Fate.CANCEL);
    assertThat(done.outcome()).isEqualTo(Outcome.UNLINKED);
    assertThat(done.deliveries().cancelled()).isEqualTo(3);
    assertThatThrownBy(() -> fixture.tokens.ofAlias("alice"))
        .isInstanceOf(AccountNotLinkedException.class);
    assertThat(server.getAllServeEvents())
        .extracting(event -> event.getRequest().getUrl())
        .containsExactly(REVOKE, PUSH);
    assertThat(fixture.pending.due(fixture.clock.instant().plus(Duration.ofDays(9)), 9)).isEmpty();
    assertThat(audit(AuditAction.UNLINKED).detail())
        .isEqualTo("of the deliveries that waited 3 cancelled, 0 handed over, 0 left waiting");
    assertThat(audit(AuditAction.CANCELLED).actor()).isEqualTo("ada");
  }

  @Test
  void anInstanceThatDoesNotAnswerIsAskedAgainUntilItDoes() {
    revokes(aResponse().withStatus(503));
    assertThat(unlink()).isEqualTo(Outcome.UNLINKED_REVOKED_LATER);
    housekeep(Duration.ofMinutes(1), 1);
    housekeep(Duration.ofMinutes(6), 2);
    revokes(okJson("{}"));
    housekeep(Duration.ofHours(1), 3);
    housekeep(Duration.ofDays(1), 3);
    assertThat(fixture.audit.newest(filter(AuditAction.REVOCATION_GIVEN_UP), 1)).isEmpty();
  }

  @Test
  void afterItsPatienceTheTokenIsForgottenAndTheAuditSaysSo() {
    revokes(aResponse().withStatus(503));
    unlink();
    housekeep(Duration.ofDays(6), 2);
    housekeep(Duration.ofDays(2), 3);
    housekeep(Duration.ofDays(2), 3);
    assertThat(audit(AuditAction.REVOCATION_GIVEN_UP).actor()).isEqualTo("system");
  }

  @Test
  void anInstanceThatWillNotIsNotAskedAgain() {
    revokes(aResponse().withStatus(403));
    assertThat(unlink()).isEqualTo(Outcome.UNLINKED_NOT_REVOKED);
    housekeep(Duration.ofDays(1), 1);
  }

  /** The node dies between the commit and its call of the instance: another one's housekeeping. */
  @Test
  void aTokenWhoseNodeDiedIsRevokedByHousekeeping() {
    fixture.database.transaction(
        () -> {
          fixture.accounts.delete(alice.id());
          return fixture.revocations.order(alice, Secret.of("token"), true);
        });
    housekeep(Duration.ofMinutes(1), 0);
    housekeep(Duration.ofMinutes(5), 1);
    server.verify(1, deleteRequestedFor(urlEqualTo(PUSH)));
  }

  /** All or nothing: what waits is not settled for an account that stays. */
  @Test
  void whatCannotBeSettledUnlinksNothing() throws Exception {
    failure = Optional.of(new IllegalStateException("the database has gone"));
    assertThatThrownBy(this::unlink).hasMessage("the database has gone");
    assertThat(fixture.tokens.ofAlias("alice")).isNotNull();
    assertThat(server.getAllServeEvents()).isEmpty();
  }

  @Test
  void somebodyElsesAccountIsNotThere() throws Exception {
    assertThat(fixture.unlinking.unlink(bob, alice.id(), Fate.CANCEL).outcome())
        .isEqualTo(Outcome.NO_SUCH_ACCOUNT);
    assertThat(fixture.unlinking.unlink(bob, UUID.randomUUID(), Fate.CANCEL).outcome())
        .isEqualTo(Outcome.NO_SUCH_ACCOUNT);
    assertThat(fixture.tokens.ofAlias("alice")).isNotNull();
  }

  @Test
  void anAdministratorUnlinksTheAccountOfWhoHasLeft() {
    assertThat(fixture.unlinking.unlink(root, alice.id(), Fate.KEEP).outcome())
        .isEqualTo(Outcome.UNLINKED);
    assertThat(audit(AuditAction.UNLINKED).actor()).isEqualTo("root");
  }

  @Test
  void nothingIsHandedOverToAnAccountOfSomebodyElse() throws Exception {
    fixture.linked("bob", instance, "bob", "other");
    for (String target : new String[] {"bob", "alice", "nobody"}) {
      assertThat(fixture.unlinking.unlink(ada, alice.id(), Fate.handOver(target)).outcome())
          .isEqualTo(Outcome.NO_SUCH_TARGET);
    }
    assertThat(fixture.tokens.ofAlias("alice")).isNotNull();
  }

  private Outcome unlink() {
    return fixture.unlinking.unlink(ada, alice.id(), Fate.CANCEL).outcome();
  }

  private void housekeep(Duration later, int revocationsThen) {
    fixture.pass(later);
    fixture.revocations.round(new Housekeeping());
    server.verify(revocationsThen, postRequestedFor(urlEqualTo(REVOKE)));
  }

  private static void revokes(ResponseDefinitionBuilder answer) {
    server.stubFor(post(REVOKE).willReturn(answer));
  }

  private AuditEntry audit(AuditAction action) {
    return fixture.audit.newest(filter(action), 1).get(0);
  }

  private static AuditFilter filter(AuditAction action) {
    return new AuditFilter(null, action, null, null);
  }
}
