package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.Sandbox;

/**
 * Signing in with a real Keycloak at two nodes on one PostgreSQL: every request goes to the other
 * node than the one before. Keycloak's access tokens last three seconds here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(2) // takes long: begins early
class KeycloakIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Sandbox sandbox = Sandbox.start(0);
  private final ChatReceiver chat = ChatReceiver.start(0);
  private final Balancer howdah = Balancer.start(0);
  private final Keycloak keycloak = Keycloak.start(howdah.url());
  private final EmbeddedPostgres postgres;
  private final Path keys = Installation.data("keycloak-one");
  private Server one;
  private Server two;

  KeycloakIT() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
    one = Server.start(Server.freePort(), keys, settings());
    two = Server.start(Server.freePort(), Installation.data("keycloak-two"), settings());
    howdah.to(one.url(), two.url());
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(Installation.settings(sandbox, chat));
    settings.keySet().removeIf(name -> name.startsWith("howdah.sign-in."));
    settings.put("howdah.public-url", howdah.url());
    settings.put("howdah.database.url", postgres.getJdbcUrl("postgres", "postgres"));
    settings.put("howdah.sign-in.mode", "oidc");
    settings.put("howdah.sign-in.oidc.issuer", keycloak.issuer());
    settings.put("howdah.sign-in.oidc.client-id", "howdah");
    settings.put("howdah.sign-in.oidc.client-secret", Keycloak.CLIENT_SECRET);
    if (one != null) {
      settings.put("howdah.keys.file", keys.resolve("keys.json").toAbsolutePath().toString());
    }
    return settings;
  }

  @AfterAll
  void stop() throws IOException {
    one.close();
    two.close();
    howdah.close();
    keycloak.close();
    postgres.close();
    chat.close();
    sandbox.close();
  }

  @Test
  void anAdministratorSignsInOnceAndIsServedByEitherNode() {
    Browser ada = new Browser();
    Browser.Page home = signIn(ada, "ada", Installation.ADA_PASSWORD);
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.url().toString()).isEqualTo(howdah.url() + "/");
    for (int i = 0; i < 6; i++) {
      Browser.Page page = ada.open(howdah.url() + "/admin/sessions");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.html().select("article").text()).contains("ada").contains("this session");
    }
    assertThat(audited("signed-in", "person ada")).contains("oidc");
    assertThat(asked("SELECT mail || ' ' || groups FROM person WHERE name = 'ada'"))
        .containsExactly("ada@example.org newsroom");
  }

  @Test
  void anEmployeeIsNoAdministratorAndAnUnverifiedAddressIsNotKept() {
    Browser bob = new Browser();
    assertThat(signIn(bob, "bob", Installation.BOB_PASSWORD).status()).isEqualTo(200);
    assertThat(bob.open(howdah.url() + "/sessions").status()).isEqualTo(200);
    assertThat(bob.open(howdah.url() + "/admin/sessions").status()).isEqualTo(403);
    assertThat(asked("SELECT mail FROM person WHERE name = 'bob' AND mail IS NOT NULL")).isEmpty();
  }

  @Test
  void whoHasNoRoleIsToldSoAndNotSentRoundInCircles() {
    Browser.Page page = signIn(new Browser(), "carol", "carol-password-of-the-tests");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.url().getPath()).isEqualTo("/sign-in");
    assertThat(page.message()).contains("have no role here");
    assertThat(asked("SELECT detail FROM audit WHERE action = 'sign-in-refused'"))
        .contains("oidc: no role here; named carol");
  }

  @Test
  void aPageAskedForIsTheOneComeBackTo() {
    Browser ada = new Browser();
    Browser.Page page = login(ada, ada.open(howdah.url() + "/admin/audit?action=signed-in"), "ada");
    assertThat(page.url().toString()).isEqualTo(howdah.url() + "/admin/audit?action=signed-in");
  }

  @Test
  void signingOutEndsTheProvidersSessionToo() {
    Browser ada = new Browser();
    Browser.Page home = signIn(ada, "ada", Installation.ADA_PASSWORD);
    Browser.Page out = ada.submit(home, "form[action$=/sign-out]", Map.of());
    assertThat(out.url().toString()).isEqualTo(howdah.url() + "/signed-out");
    assertThat(ada.open(howdah.url() + "/").url().toString()).startsWith(keycloak.issuer());
  }

  @Test
  void asLongAsTheProvidersSessionStandsNobodyIsAskedAgain() {
    Browser ada = new Browser();
    signIn(ada, "ada", Installation.ADA_PASSWORD);
    List<String> checks = new ArrayList<>();
    String sql = "SELECT check_at::text FROM provider_session ORDER BY check_at DESC LIMIT 1";
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              assertThat(ada.open(howdah.url() + "/sessions").status()).isEqualTo(200);
              asked(sql).stream().filter(at -> !checks.contains(at)).forEach(checks::add);
              return checks.size() >= 3;
            });
  }

  @Test
  void aSessionThatKeycloaksAdministratorEndsEndsByTheBackChannelOnBothNodes() {
    Browser dora = new Browser();
    signIn(dora, "dora", "dora-password-of-the-tests");
    keycloak.endSessions("dora");
    await().atMost(SOON).until(() -> asked(sessionsOf("dora")).equals(List.of("0")));
    assertThat(howdah.seen()).contains("POST /sign-in/back-channel-logout 200");
    assertThat(dora.open(howdah.url() + "/").url().toString()).startsWith(keycloak.issuer());
    assertThat(dora.open(howdah.url() + "/").url().toString()).startsWith(keycloak.issuer());
    assertThat(audited("session-ended", "person dora")).contains("the provider has ended it");
  }

  @Test
  void aRoleThatIsTakenAwayIsGoneAtTheNextCheckAndWithTheLastOneTheSession() {
    Browser erin = new Browser();
    signIn(erin, "erin", "erin-password-of-the-tests");
    assertThat(erin.open(howdah.url() + "/admin/sessions").status()).isEqualTo(200);
    keycloak.takeRole("erin", "howdah-admin");
    await().atMost(SOON).until(() -> erin.open(howdah.url() + "/admin/sessions").status() == 403);
    assertThat(erin.open(howdah.url() + "/sessions").status()).isEqualTo(200);
    keycloak.takeRole("erin", "howdah-employee");
    await()
        .atMost(SOON)
        .until(() -> erin.open(howdah.url() + "/sessions").message().contains("no role here"));
    assertThat(audited("session-ended", "person erin")).contains("no role here; named erin");
  }

  @Test
  void whoIsDisabledAtTheProviderIsOutAtTheNextCheck() {
    Browser finn = new Browser();
    signIn(finn, "finn", "finn-password-of-the-tests");
    keycloak.disable("finn");
    await()
        .atMost(SOON)
        .until(() -> finn.open(howdah.url() + "/").url().toString().startsWith(keycloak.issuer()));
    assertThat(audited("session-ended", "person finn")).contains("the provider has ended it");
  }

  @Test
  void aRestartOfEitherNodeSignsNobodyOut() {
    Browser ada = new Browser();
    Browser begun = new Browser();
    signIn(ada, "ada", Installation.ADA_PASSWORD);
    howdah.to(one.url());
    Browser.Page form = begun.open(howdah.url() + "/");
    one.kill();
    howdah.to(two.url());
    assertThat(ada.open(howdah.url() + "/sessions").status()).isEqualTo(200);
    assertThat(login(begun, form, "ada").status()).as("begun at the dead node").isEqualTo(200);
    one = Server.start(Server.freePort(), keys, settings());
    howdah.to(one.url());
    two.stop();
    assertThat(ada.open(howdah.url() + "/sessions").status()).isEqualTo(200);
    two = Server.start(Server.freePort(), Installation.data("keycloak-two"), settings());
    howdah.to(one.url(), two.url());
    assertThat(ada.open(howdah.url() + "/sessions").status()).isEqualTo(200);
    assertThat(ada.open(howdah.url() + "/sessions").status()).isEqualTo(200);
  }

  @Test
  void theDatabaseHoldsNeitherCookieNorTokenInClear() {
    Browser ada = new Browser();
    signIn(ada, "ada", Installation.ADA_PASSWORD);
    // A JSON Web Token begins so, as does Keycloak's refresh token, which is one.
    assertThat(
            asked(
                """
                SELECT 1 FROM provider_session
                WHERE position('eyJ'::bytea in id_token) > 0
                   OR position('eyJ'::bytea in refresh_token) > 0
                """))
        .isEmpty();
    assertThat(asked("SELECT 1 FROM provider_session WHERE refresh_token IS NOT NULL"))
        .isNotEmpty();
  }

  private Browser.Page signIn(Browser browser, String user, String password) {
    return browser.submit(
        browser.open(howdah.url() + "/"),
        "form#kc-form-login",
        Map.of("username", user, "password", password));
  }

  private Browser.Page login(Browser browser, Browser.Page form, String user) {
    return browser.submit(
        form,
        "form#kc-form-login",
        Map.of("username", user, "password", Installation.ADA_PASSWORD));
  }

  private static String sessionsOf(String person) {
    return "SELECT count(*) FROM session WHERE person = '" + person + "'";
  }

  private List<String> audited(String action, String subject) {
    return asked(
        "SELECT detail FROM audit WHERE action = '%s' AND subject = '%s'"
            .formatted(action, subject));
  }

  private List<String> asked(String query) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
