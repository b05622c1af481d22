package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.Sandbox;

/** The keys as administrators meet them, and as nobody else does. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class KeysIT {
  private final Installation howdah = Installation.shared();
  private final String base = howdah.server.url();
  private final Browser ada = new Browser();
  private final Browser bob = new Browser();

  @BeforeEach
  void signIn() {
    ada.signIn(base, "ada", Installation.ADA_PASSWORD);
    bob.signIn(base, "bob", Installation.BOB_PASSWORD);
  }

  @Test
  void anAdministratorSeesTheKeysAndNoSecret() {
    Browser.Page page = ada.open(base + "/admin/keys");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select("tbody tr").eachText())
        .anyMatch(row -> row.startsWith("linked_account.token "))
        .anyMatch(row -> row.startsWith("push_subscription.private_key "));
    assertThat(page.body() + ada.open(base + "/api/keys").body())
        .contains("\"primary\":")
        .doesNotContain("encryptedKeyset", "keyMaterial");
    assertThat(ada.open(base + "/metrics").body()).contains("howdah_secrets_under_old_keys");
  }

  @Test
  void anEmployeeNeitherSeesNorRotatesTheKeys() {
    assertThat(bob.open(base + "/admin/keys").status()).isEqualTo(403);
    assertThat(bob.open(base + "/api/keys").status()).isEqualTo(403);
    assertThat(post(bob, "/admin/keys/rotate", "csrf=x").statusCode()).isEqualTo(403);
    assertThat(post(bob, "/api/keys/rotate", "").statusCode()).isEqualTo(403);
  }

  @Test
  void aStrangerIsSentToSignIn() {
    Browser stranger = new Browser();
    assertThat(stranger.open(base + "/admin/keys").url().getPath()).isEqualTo("/sign-in");
    assertThat(stranger.open(base + "/api/keys").status()).isEqualTo(401);
    assertThat(post(stranger, "/api/keys/rotate", "").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "csrf=", "csrf=forged"})
  void aForgedFormRotatesNothing(String body) {
    String before = ada.open(base + "/api/keys").body();
    assertThat(post(ada, "/admin/keys/rotate", body).statusCode()).isEqualTo(403);
    assertThat(post(ada, "/api/keys/rotate", body).statusCode()).isEqualTo(403);
    assertThat(ada.open(base + "/api/keys").body()).isEqualTo(before);
  }

  @Test
  void aFormOfAnotherSiteRotatesNothing() {
    HttpRequest foreign =
        HttpRequest.newBuilder(URI.create(base + "/admin/keys/rotate"))
            .header("Origin", "https://evil.example")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("csrf=" + csrf()))
            .build();
    assertThat(ada.send(foreign).statusCode()).isEqualTo(403);
  }

  /** With keys of its own, in a secret directory as Kubernetes mounts one. */
  @Test
  void keysOfASecretDirectoryAreRotatedByAScript() throws Exception {
    try (Sandbox sandbox = Sandbox.start(0);
        ChatReceiver chat = ChatReceiver.start(0)) {
      Path data = Installation.data("secret-directory");
      Path secrets = Files.createDirectories(data.resolve("secrets"));
      Files.writeString(secrets.resolve("howdah.keys.keyset"), Keyset.generate().json() + "\n");
      Map<String, String> settings = new HashMap<>(Installation.settings(sandbox, chat));
      settings.put("howdah.keys.reload", "500ms");
      List<String> options = List.of("--secretsdir", secrets.toAbsolutePath().toString());
      try (Server server = Server.startWith(options, Server.freePort(), data, settings)) {
        assertThat(data.resolve("keys.json")).doesNotExist();
        Browser script = new Browser();
        script.signIn(server.url(), "ada", Installation.ADA_PASSWORD);
        HttpResponse<String> state = script.peek(server.url() + "/api/keys");
        HttpRequest rotate =
            HttpRequest.newBuilder(URI.create(server.url() + "/api/keys/rotate"))
                .header("X-CSRF-Token", state.headers().firstValue("X-CSRF-Token").orElseThrow())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(script.send(rotate).statusCode()).isEqualTo(202);
        assertThat(script.send(rotate).statusCode()).isEqualTo(409);
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> script.peek(server.url() + "/api/keys").body().contains("\"ended\":"));
        assertThat(script.open(server.url() + "/admin/keys").message())
            .contains("ended at")
            .contains("the old keys forgotten");
      }
    }
  }

  private String csrf() {
    return ada.open(base + "/admin/keys").html().select("form[action$=/rotate] input").val();
  }

  private HttpResponse<String> post(Browser browser, String path, String body) {
    return browser.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }
}
