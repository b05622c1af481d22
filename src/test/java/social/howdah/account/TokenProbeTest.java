package social.howdah.account;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.mastodon.Instance;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.database.TestDatabase;

/** When tokens are tried, and what is learned from it. */
@ParameterizedClass
@EnumSource
class TokenProbeTest {
  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private static final String VERIFY = "/api/v1/accounts/verify_credentials";
  private static final Duration DAY = Duration.ofDays(1);

  private final Instance instance = new Instance(URI.create(server.baseUrl()));
  private final Fixture fixture;

  TokenProbeTest(TestDatabase kind) {
    fixture = new Fixture(kind.open(), instance, event -> {});
  }

  @AfterEach
  void close() {
    TestDatabase.close(fixture.database);
  }

  @Test
  void tokensAreSpreadOverTheIntervalAndEachIsTriedOnceInIt() {
    List<LinkedAccount> accounts = new ArrayList<>();
    IntStream.range(0, 12).forEach(i -> accounts.add(linked("user" + i)));
    answers(okJson(Remote.account("user0")));
    round();
    assertThat(tried()).isZero();
    int most = 0;
    for (int hour = 0; hour < 24; hour++) {
      int before = tried();
      fixture.pass(Duration.ofHours(1));
      round();
      most = Math.max(most, tried() - before);
    }
    assertThat(tried()).isBetween(12, 15);
    assertThat(most).isLessThan(12);
    assertThat(accounts)
        .allSatisfy(
            account -> assertThat(fixture.healthOf(account).state()).isEqualTo(TokenState.WORKS));
  }

  @Test
  void howAnAccountShowsItselfIsKeptInOneLine() {
    LinkedAccount alice = linked("alice");
    assertThat(profile(alice)).isEqualTo(new Profile("", null));
    answers(
        okJson(
            Remote.account("alice")
                .replace("\"display_name\":\"\"", "\"display_name\":\" Alice\\u202e\\n<b>\"")));
    roundAfterADay();
    assertThat(profile(alice))
        .isEqualTo(new Profile("Alice <b>", URI.create("https://one.example/a.png")));
    answers(okJson(Remote.account("alice").replaceAll("https://one.example/a.png", "data:,x")));
    roundAfterADay();
    assertThat(profile(alice)).isEqualTo(new Profile("", null));
  }

  private @Nullable Profile profile(LinkedAccount account) {
    return fixture.profiles.of(List.of(account.id())).get(account.id());
  }

  @Test
  void aRevokedTokenIsNoticedBeforeSomebodyNeedsIt() {
    LinkedAccount alice = linked("alice");
    answers(
        aResponse()
            .withStatus(401)
            .withHeader("WWW-Authenticate", "Bearer realm=\"x\", error=\"invalid_token\"")
            .withBody("{\"error\":\"The access token was revoked\"}"));
    roundAfterADay();
    assertThat(fixture.healthOf(alice).state()).isEqualTo(TokenState.DEAD);
    assertThat(fixture.notices.events()).hasSize(1);
    roundAfterADay();
    assertThat(tried()).isEqualTo(1);
  }

  @Test
  void anInstanceThatDoesNotAnswerIsAskedOnceARoundAndKillsNothing() {
    List<LinkedAccount> accounts = List.of(linked("one"), linked("two"), linked("three"));
    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    roundAfterADay();
    assertThat(tried()).isEqualTo(1);
    assertThat(accounts)
        .allSatisfy(
            account ->
                assertThat(fixture.healthOf(account).state()).isEqualTo(TokenState.UNREACHABLE));
    var since = fixture.healthOf(accounts.get(0)).since();
    fixture.pass(Duration.ofMinutes(5));
    round();
    assertThat(fixture.healthOf(accounts.get(0)).since()).isEqualTo(since);
    answers(okJson(Remote.account("one")));
    fixture.pass(Duration.ofMinutes(5));
    round();
    assertThat(accounts)
        .allSatisfy(
            account -> assertThat(fixture.healthOf(account).state()).isEqualTo(TokenState.WORKS));
    assertThat(fixture.notices.events()).isEmpty();
  }

  @Test
  void anInstanceThatWantsToBeLeftAloneIs() {
    LinkedAccount one = linked("one");
    linked("two");
    answers(aResponse().withStatus(429));
    roundAfterADay();
    assertThat(tried()).isEqualTo(1);
    assertThat(fixture.healthOf(one).state()).isEqualTo(TokenState.WORKS);
  }

  @Test
  void aRenamedAndAMovedAccountAreToldInWords() {
    LinkedAccount alice = linked("alice");
    answers(okJson(Remote.account("alicia", Remote.account("ally@two.example"))));
    roundAfterADay();
    assertThat(fixture.accounts.byId(alice.id()))
        .hasValueSatisfying(
            account -> assertThat(account.handle()).isEqualTo("alicia@" + instance.host()));
    assertThat(fixture.healthOf(alice).state()).isEqualTo(TokenState.MOVED);
    assertThat(fixture.healthOf(alice).reason()).isEqualTo("It has moved to @ally@two.example.");
  }

  @Test
  void aSuspendedAccountIsToldAndItsTokenIsNotDead() {
    LinkedAccount alice = linked("alice");
    answers(
        aResponse().withStatus(403).withBody("{\"error\":\"Your login is currently disabled\"}"));
    roundAfterADay();
    assertThat(fixture.healthOf(alice).state()).isEqualTo(TokenState.REFUSED);
    assertThat(fixture.healthOf(alice).reason())
        .isEqualTo("The instance answered 403: Your login is currently disabled.");
  }

  /** A restart is a new bean on the same database. */
  @Test
  void whatIsDueIsInTheDatabase() {
    LinkedAccount alice = linked("alice");
    round();
    assertThat(fixture.health.unplanned(10)).isEmpty();
    fixture.pass(DAY);
    assertThat(fixture.health.due(10)).containsExactly(alice.id());
  }

  private LinkedAccount linked(String name) {
    return fixture.linked("ada", instance, name, "token-of-" + name);
  }

  private void round() {
    fixture.probe.round(new Housekeeping());
  }

  private void roundAfterADay() {
    round();
    fixture.pass(DAY.multipliedBy(2));
    round();
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    server.stubFor(get(VERIFY).willReturn(answer.withHeader("Content-Type", "application/json")));
  }

  private static int tried() {
    return server.findAll(getRequestedFor(urlEqualTo(VERIFY))).size();
  }
}
