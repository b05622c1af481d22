package social.howdah.console.avatar;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.account.LinkedAccount;
import social.howdah.account.Profile;
import social.howdah.account.TestAccounts;
import social.howdah.identity.Person;
import social.howdah.identity.TestSessions;
import social.howdah.mastodon.Instance;
import social.howdah.platform.Metrics;
import social.howdah.platform.SettableClock;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;
import social.howdah.platform.problem.Problem;

/** Pictures of accounts come through Howdah, and are pictures. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container to inject anything
class AvatarResourceTest {
  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\nand so on");
  private static final Person ADA = person("ada", Person.EMPLOYEE);

  private final Database database = TestDatabase.H2.open();
  private final SettableClock clock = new SettableClock();
  private final Instance instance = new Instance(URI.create(server.baseUrl()));
  private final TestAccounts accounts = new TestAccounts(database, instance);
  private final AvatarResource avatars = new AvatarResource();
  private LinkedAccount alice;

  @BeforeEach
  void open() {
    alice = accounts.link(instance, "1", "alice", "token");
    accounts.show(alice, new Profile("Alice", URI.create(server.baseUrl() + "/a.png")));
    avatars.accounts = accounts.accounts();
    avatars.grants = accounts.grants();
    avatars.profiles = accounts.profiles();
    avatars.pictures =
        new Pictures(new HttpOut(TestConnections.toThisMachine(), Metrics.none()), clock);
    signIn(ADA);
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, 89504e470d0a1a0a0000",
    "image/jpeg, ffd8ffe0",
    "image/gif, 474946383961",
    "image/webp, 52494646ffffffff57454250565038"
  })
  void aPictureIsWhatItsBytesSay(String type, String start) {
    byte[] picture = HexFormat.of().parseHex(start);
    answers(aResponse().withHeader("Content-Type", "text/html").withBody(picture));
    Response answer = avatars.picture(alice.id());
    assertThat(answer.getMediaType()).hasToString(type);
    assertThat((byte[]) answer.getEntity()).isEqualTo(picture);
    assertThat(answer.getHeaderString("Cache-Control")).contains("private", "max-age=3600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<script>alert(1)</script>",
        "",
        "\u0089PN"
      })
  void whatIsNoPictureIsNotHandedOn(String body) {
    answers(aResponse().withHeader("Content-Type", "image/png").withBody(bytes(body)));
    assertNone(alice.id());
  }

  @Test
  void whatIsTooLargeOrSentElsewhereOrRefusedIsNotHandedOn() {
    answers(aResponse().withBody(Arrays.copyOf(PNG, 600 * 1024)));
    assertNone(alice.id());
    for (int status : new int[] {302, 404, 500}) {
      clock.pass(Duration.ofHours(1));
      answers(aResponse().withStatus(status).withHeader("Location", "/b.png").withBody(PNG));
      assertNone(alice.id());
    }
    server.verify(4, getRequestedFor(anyUrl()));
  }

  @Test
  void aServerIsAskedOnceInAWhile() {
    answers(aResponse().withBody(PNG));
    avatars.picture(alice.id());
    avatars.picture(alice.id());
    server.verify(1, getRequestedFor(anyUrl()));
    clock.pass(Duration.ofHours(7));
    answers(aResponse().withStatus(404));
    assertNone(alice.id());
    assertNone(alice.id());
    server.verify(2, getRequestedFor(anyUrl()));
  }

  @Test
  void anAddressThatNobodyMayContactIsNotContacted() {
    avatars.pictures = new Pictures(new HttpOut(TestConnections.guarded(), Metrics.none()), clock);
    answers(aResponse().withBody(PNG));
    assertNone(alice.id());
    server.verify(0, getRequestedFor(anyUrl()));
  }

  @Test
  void onlyWhoMaySeeTheAccountSeesItsPicture() {
    answers(aResponse().withBody(PNG));
    signIn(person("bob", Person.EMPLOYEE));
    assertNone(alice.id());
    server.verify(0, getRequestedFor(anyUrl()));
    signIn(person("root", Person.ADMIN));
    assertThat(avatars.picture(alice.id()).getStatus()).isEqualTo(200);
    assertNone(UUID.randomUUID());
  }

  private void signIn(Person person) {
    avatars.current = TestSessions.of(person);
  }

  private void assertNone(UUID account) {
    assertThatThrownBy(() -> avatars.picture(account))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    server.stubFor(get("/a.png").willReturn(answer));
  }

  private static Person person(String name, String role) {
    return new Person(name, Set.of(role), Set.of());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
