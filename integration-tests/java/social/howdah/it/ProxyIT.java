package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.Sandbox;

/** Signing in by the header of a proxy at 127.0.0.1; whoever attacks does so from 127.0.0.2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyIT {
  private final Sandbox sandbox = Sandbox.start(0);
  private final ChatReceiver chat = ChatReceiver.start(0);
  private final Balancer proxy = Balancer.start(0);
  private final Server server;
  private final Browser browser = new Browser();

  ProxyIT() {
    Map<String, String> settings = new HashMap<>(Installation.settings(sandbox, chat));
    settings.keySet().removeIf(name -> name.startsWith("howdah.sign-in."));
    settings.put("howdah.public-url", proxy.url());
    settings.put("howdah.sign-in.mode", "proxy");
    settings.put("howdah.sign-in.proxy.addresses", "127.0.0.1");
    settings.put("howdah.sign-in.proxy.name-header", "X-Forwarded-User");
    settings.put("howdah.sign-in.proxy.roles-header", "X-Forwarded-Groups");
    settings.put("howdah.sign-in.proxy.sign-out-url", "https://intranet.example/oauth2/sign_out");
    server = Server.start(Server.freePort(), Installation.data("proxy"), settings);
    proxy.to(server.url());
  }

  @AfterAll
  void stop() {
    server.close();
    proxy.close();
    chat.close();
    sandbox.close();
  }

  @BeforeEach
  void nobody() {
    says("", "");
  }

  private void says(String name, String roles) {
    proxy.header("X-Forwarded-User", name);
    proxy.header("X-Forwarded-Groups", roles);
  }

  @Test
  void whomTheProxyNamesIsSignedInWithTheRolesItSays() {
    says("ada", "howdah-admin, staff");
    assertThat(browser.open(proxy.url() + "/admin/sessions").body()).contains("ada");
    says("ada", "howdah-employee");
    assertThat(browser.open(proxy.url() + "/admin/sessions").status()).isEqualTo(403);
    assertThat(browser.open(proxy.url() + "/sessions").status()).isEqualTo(200);
    says("ada", "staff");
    assertThat(browser.open(proxy.url() + "/sessions").status()).isEqualTo(403);
  }

  @Test
  void withoutTheHeaderThePageSaysWhatToDoAndTheSessionIsOver() {
    says("bob", "howdah-employee");
    assertThat(browser.open(proxy.url() + "/sessions").status()).isEqualTo(200);
    says("", "");
    Browser.Page page = browser.open(proxy.url() + "/sessions");
    assertThat(page.url().getPath()).isEqualTo("/sign-in");
    assertThat(page.body()).contains("it has named nobody");
    says("ada", "howdah-admin");
    assertThat(browser.open(proxy.url() + "/admin/audit?action=session-ended").body())
        .contains("the proxy names nobody any longer");
  }

  @Test
  void aSessionDoesNotPassToWhomTheProxyNamesNextNorDoesItsForm() {
    says("bob", "howdah-employee");
    Browser.Page bobs = browser.open(proxy.url() + "/sessions");
    says("eve", "howdah-employee");
    Browser.Page sent = browser.submit(bobs, "form[action$=/sessions/end]", Map.of());
    assertThat(sent.status()).isEqualTo(403);
    assertThat(browser.open(proxy.url() + "/sessions").body())
        .contains("eve")
        .doesNotContain("bob");
  }

  @Test
  void theHeaderFromAnotherAddressIsRefusedAndAudited() throws IOException {
    assertThat(fromElsewhere("X-Forwarded-User: ada", "X-Forwarded-Groups: howdah-admin"))
        .startsWith("HTTP/1.1 403");
    says("ada", "howdah-admin");
    assertThat(browser.open(proxy.url() + "/admin/audit?action=sign-in-refused").body())
        .contains("from an address that is not the proxy")
        .contains("127.0.0.2");
  }

  @Test
  void sayingToBeTheProxyInAHeaderDoesNotHelp() throws IOException {
    assertThat(
            fromElsewhere(
                "X-Forwarded-User: ada",
                "X-Forwarded-Groups: howdah-admin",
                "X-Forwarded-For: 127.0.0.1",
                "X-Real-IP: 127.0.0.1",
                "Forwarded: for=127.0.0.1"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void aCookieOfTheProxysSessionIsNothingElsewhere() throws IOException {
    says("ada", "howdah-admin");
    String cookie =
        new Browser()
            .peek(proxy.url() + "/sessions")
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow()
            .split(";", 2)[0];
    assertThat(fromElsewhere("Cookie: " + cookie)).startsWith("HTTP/1.1 303");
  }

  @Test
  void severalNamesAreNoName() throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort())) {
      assertThat(
              ask(
                  socket,
                  "X-Forwarded-User: bob",
                  "X-Forwarded-User: ada",
                  "X-Forwarded-Groups: howdah-admin"))
          .startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void theWaysInOfOtherModesDoNotExist() {
    assertThat(browser.open(proxy.url() + "/sign-in/start").status()).isEqualTo(404);
    assertThat(browser.open(proxy.url() + "/sign-in/callback?state=a").status()).isEqualTo(404);
    assertThat(browser.open(proxy.url() + "/sign-in").body()).doesNotContain("password");
  }

  @Test
  void signingOutLeadsToTheProxy() {
    says("bob", "howdah-employee");
    Browser.Page page = browser.open(proxy.url() + "/sessions");
    var request =
        HttpRequest.newBuilder(URI.create(proxy.url() + "/sign-out"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "csrf=" + page.html().select("input[name=csrf]").attr("value")))
            .build();
    assertThat(browser.send(request).headers().firstValue("Location"))
        .hasValue("https://intranet.example/oauth2/sign_out");
  }

  private String fromElsewhere(String... headers) throws IOException {
    try (Socket socket =
        new Socket(
            InetAddress.getLoopbackAddress(),
            URI.create(server.url()).getPort(),
            InetAddress.getByAddress(new byte[] {127, 0, 0, 2}),
            0)) {
      return ask(socket, headers);
    }
  }

  private static String ask(Socket socket, String... headers) throws IOException {
    String request =
        "GET /sessions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + String.join("\r\n", headers)
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
