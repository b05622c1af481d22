package social.howdah.account;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.identity.Person;
import social.howdah.identity.TestPeople;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.platform.Secret;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditEntry;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.database.TestDatabase;

/** Which 401 kills which token, and what follows from it. */
@ParameterizedClass
@EnumSource
class TokenLifeTest {
  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private static final String VERIFY = "/api/v1/accounts/verify_credentials";
  private static final String CHALLENGE =
      "Bearer realm=\"Doorkeeper\", error=\"invalid_token\", error_description=\"%s\"";

  private final Fixture fixture;
  private final LinkedAccount alice;

  TokenLifeTest(TestDatabase kind) {
    Instance instance = new Instance(URI.create(server.baseUrl()));
    fixture = new Fixture(kind.open(), instance, event -> {});
    TestPeople.signedIn(
        fixture.database, new Person("ada", Set.of("employee"), Set.of()), "a@b.example");
    alice = fixture.linked("ada", instance, "alice", "token-1");
  }

  @AfterEach
  void close() {
    TestDatabase.close(fixture.database);
  }

  @Test
  void aTokenTheInstanceCallsInvalidIsDeadAtOnce() throws Exception {
    // Mastodon writes its error in the user's language.
    UnauthorizedException refusal = refusal(revoked("Das Zugriffs-Token wurde widerrufen"));
    server.resetRequests();
    assertThat(judge("token-1", refusal)).isEqualTo(Verdict.DEAD);
    server.verify(0, getRequestedFor(urlEqualTo(VERIFY)));
    assertThat(fixture.healthOf(alice).state()).isEqualTo(TokenState.DEAD);
    assertThat(fixture.healthOf(alice).reason()).contains("wurde widerrufen");
    assertThatThrownBy(() -> fixture.tokens.ofAlias("alice"))
        .isInstanceOf(DeadTokenException.class);
    assertThat(fixture.died.events()).hasSize(1);
    assertThat(lines(AuditAction.TOKEN_DIED))
        .extracting(AuditEntry::subject)
        .containsExactly("account alice@" + alice.instance().host());
  }

  @Test
  void theOwnerIsToldOnceWithALinkThatHoldsNoSecret() throws Exception {
    UnauthorizedException refusal = refusal(revoked("x"));
    judge("token-1", refusal);
    judge("token-1", refusal);
    assertThat(fixture.notices.events())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.recipients())
                  .containsExactly(new OwnerNotice.Recipient("ada", "a@b.example"));
              assertThat(notice.link())
                  .hasToString("https://howdah.example/link?account=" + alice.id());
              assertThat(notice.text())
                  .contains(notice.link().toString())
                  .doesNotContain("token-1");
            });
  }

  @Test
  void aFloodOfDeathsSendsOneNotice() throws Exception {
    UnauthorizedException refusal = refusal(revoked("x"));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Verdict>> flood =
          IntStream.range(0, 40)
              .<Callable<Verdict>>mapToObj(i -> () -> judge("token-1", refusal))
              .toList();
      for (var verdict : threads.invokeAll(flood)) {
        assertThat(verdict.get()).isEqualTo(Verdict.DEAD);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(fixture.notices.events()).hasSize(1);
    assertThat(fixture.died.events()).hasSize(1);
    assertThat(lines(AuditAction.TOKEN_DIED)).hasSize(1);
  }

  /** It was on its way while its owner linked again. */
  @Test
  void aRefusalOfTheFormerTokenDoesNotKillTheNewOne() throws Exception {
    UnauthorizedException refusal = refusal(revoked("x"));
    fixture.relinked(alice, "token-2");
    assertThat(judge("token-1", refusal)).isEqualTo(Verdict.REPLACED);
    assertThat(fixture.tokens.ofAlias("alice").token()).isEqualTo(Secret.of("token-2"));
    assertThat(fixture.notices.events()).isEmpty();
  }

  @Test
  void linkingAgainBringsTheAccountBack() throws Exception {
    judge("token-1", refusal(revoked("x")));
    fixture.relinked(alice, "token-2");
    assertThat(fixture.healthOf(alice).state()).isEqualTo(TokenState.WORKS);
    assertThat(fixture.tokens.ofAlias("alice").token()).isEqualTo(Secret.of("token-2"));
    assertThat(fixture.renewed.events()).hasSize(2);
  }

  /** A firewall or captive portal in front of the instance, or a man in the middle. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic realm=\"Gateway\"",
        "Negotiate",
        "Bearer realm=\"x\"",
        "Digest error=invalid_token"
      })
  void aGatewaysRefusalKillsNothing(String challenge) throws Exception {
    ResponseDefinitionBuilder gateway =
        aResponse()
            .withStatus(401)
            .withHeader("WWW-Authenticate", challenge)
            .withHeader("Content-Type", "text/html")
            .withBody("<h1>The access token was revoked</h1>");
    UnauthorizedException refusal = refusal(gateway);
    assertThat(judge("token-1", refusal)).isEqualTo(Verdict.DOUBTFUL);
    assertThat(fixture.healthOf(alice).state()).isEqualTo(TokenState.WORKS);
  }

  @Test
  void aRefusalOfOneMethodKillsNothingWhileTheTokenWorks() throws Exception {
    UnauthorizedException refusal = refusal(json("This method requires an authenticated user"));
    verifies(
        aResponse()
            .withHeader("Content-Type", "application/json")
            .withBody(Remote.account("alice")));
    assertThat(judge("token-1", refusal)).isEqualTo(Verdict.DOUBTFUL);
    assertThat(fixture.healthOf(alice).state()).isEqualTo(TokenState.WORKS);
  }

  /** Servers that know no RFC 6750: GoToSocial among them. */
  @Test
  void aTokenRefusedTwiceInJsonIsDead() throws Exception {
    UnauthorizedException refusal = refusal(json("Unauthorized"));
    assertThat(judge("token-1", refusal)).isEqualTo(Verdict.DEAD);
  }

  @Test
  void whileTheInstanceCannotBeAskedNothingDies() throws Exception {
    UnauthorizedException refusal = refusal(json("Unauthorized"));
    for (ResponseDefinitionBuilder silence :
        List.of(
            aResponse().withStatus(503),
            aResponse().withStatus(403).withBody("<h1>Forbidden</h1>"),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            aResponse().withStatus(429))) {
      verifies(silence);
      assertThat(judge("token-1", refusal)).isEqualTo(Verdict.DOUBTFUL);
    }
    assertThat(fixture.healthOf(alice).state()).isEqualTo(TokenState.WORKS);
  }

  @Test
  void aHandleWithALineBreakWritesNoHeader() throws Exception {
    LinkedAccount mallory =
        fixture.linked(
            "ada", alice.instance(), "mal\r\nBcc: all@b.example\r\n\r\nhttp://evil.example/", "m");
    fixture.tokens.refused(mallory.id(), Fixture.caller(mallory, "m"), refusal(revoked("x")));
    assertThat(fixture.notices.events())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.subject()).doesNotContain("\r", "\n", "Bcc: ");
              assertThat(notice.text()).doesNotContain("Bcc: ", "http://evil");
            });
  }

  private Verdict judge(String token, UnauthorizedException refusal) {
    return fixture.tokens.refused(alice.id(), Fixture.caller(alice, token), refusal);
  }

  private List<AuditEntry> lines(AuditAction action) {
    return fixture.audit.newest(new AuditFilter(null, action, null, null), 10);
  }

  private static ResponseDefinitionBuilder revoked(String words) {
    return json(words).withHeader("WWW-Authenticate", CHALLENGE.formatted("x"));
  }

  private static ResponseDefinitionBuilder json(String error) {
    return aResponse()
        .withStatus(401)
        .withHeader("Content-Type", "application/json")
        .withBody("{\"error\":\"" + error + "\"}");
  }

  private static void verifies(ResponseDefinitionBuilder answer) {
    server.stubFor(get(VERIFY).willReturn(answer));
  }

  /** What the client makes of such an answer; the instance goes on answering so. */
  private UnauthorizedException refusal(ResponseDefinitionBuilder answer) {
    verifies(answer);
    return catchThrowableOfType(
        UnauthorizedException.class,
        () ->
            new Accounts(TestClient.client()).verifyCredentials(Fixture.caller(alice, "token-1")));
  }
}
