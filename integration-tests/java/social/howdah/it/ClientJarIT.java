package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import social.howdah.bulletin.BoardResource;
import social.howdah.bulletin.FrozenClock;
import social.howdah.sandbox.Fault;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/** Another team's application with the client's jar, on a server without Howdah. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientJarIT {
  private final Sandbox sandbox = Sandbox.start(0);
  private final World.User dora = sandbox.world().user("dora", "dora-password");
  private final String token = sandbox.world().tokenFor(dora, "read", "write");
  private final Browser browser = new Browser();
  private Server server;

  @BeforeAll
  void deploy() throws IOException, InterruptedException {
    Path data = Installation.data("client");
    server =
        Server.startWithout(
            new ClientJar(data).war(BoardResource.class.getPackage()),
            data,
            Map.of(
                "howdah.network.allow", "127.0.0.0/8,::1",
                "howdah.network.user-agent", "Bulletin/1.0"));
    await()
        .atMost(Duration.ofMinutes(1))
        .failFast(() -> server.log().contains("Exception while deploying"))
        .until(() -> browser.open(server.url() + "/time").status() == 200);
  }

  @AfterAll
  void stop() {
    server.close();
    sandbox.close();
  }

  @Test
  void postsAndReadsPageByPage() {
    List<String> ids = new ArrayList<>();
    for (String text : List.of("one", "two", "three")) {
      HttpResponse<String> posted = post(sandbox.base(), token, text);
      assertThat(posted.statusCode()).isEqualTo(200);
      ids.add(0, posted.body());
    }
    assertThat(sandbox.world().statuses("dora"))
        .filteredOn(status -> ids.contains(status.id()))
        .extracting(World.Posted::text)
        .containsExactly("one", "two", "three");
    HttpResponse<String> read = get("?page=1", sandbox.base());
    assertThat(List.of(read.body().split(" ", -1))).containsSubsequence(ids);
  }

  @Test
  void whatMastodonRefusesIsAnExceptionOfTheClient() {
    assertThat(post(sandbox.base(), "wrong", "x").body())
        .matches("UnauthorizedException: 127.0.0.1:\\d+ answered 401 to POST /api/v1/statuses: .+");
    assertThat(post(sandbox.base(), token, "x".repeat(501)).body())
        .startsWith("UnprocessableException: ")
        .contains("character limit of 500 exceeded");
    sandbox.failNextPosts(Fault.HTML_PAGE);
    assertThat(post(sandbox.base(), token, "x").body()).startsWith("ServerErrorException: ");
    assertThat(post("http://10.0.0.1", token, "x").body())
        .isEqualTo(
            "UnreachableException: 10.0.0.1 must be contacted by https: its address is not in"
                + " howdah.network.allow");
  }

  @Test
  void theApplicationKeepsItsOwnClockAndIsToldOfCalls() {
    assertThat(get("time", sandbox.base()).body()).isEqualTo(FrozenClock.NOW.toString());
    post(sandbox.base(), token, "counted");
    assertThat(get("calls", sandbox.base()).body())
        .contains("howdah_http_calls[client=mastodon, status=2xx]");
  }

  @Test
  void opensSocketsUnderTheApplicationsName() throws IOException {
    List<String> agents = new ArrayList<>();
    HttpServer instance =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    instance.createContext(
        "/",
        call -> {
          byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
          agents.add(call.getRequestHeaders().getFirst("User-Agent"));
          boolean socket = call.getRequestHeaders().containsKey("Upgrade");
          call.sendResponseHeaders(socket ? 401 : 200, answer.length);
          call.getResponseBody().write(answer);
          call.close();
        });
    instance.start();
    try {
      String host = "127.0.0.1:" + instance.getAddress().getPort();
      assertThat(get("listen", "http://" + host).body()).isEqualTo(host + " refuses the token");
      assertThat(agents).hasSizeGreaterThan(1).containsOnly("Bulletin/1.0");
    } finally {
      instance.stop(0);
    }
  }

  @Test
  void theClientsInterfacesAreNoResources() {
    assertThat(browser.open(server.url() + "/api/v2/instance").status()).isEqualTo(404);
    assertThat(browser.open(server.url() + "/openapi").body())
        .contains("/listen")
        .doesNotContain("/api/v1/statuses");
  }

  private HttpResponse<String> post(String instance, String with, String text) {
    return browser.send(
        request("", instance, with)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Browser.encoded(Map.of("text", text))))
            .build());
  }

  private HttpResponse<String> get(String path, String instance) {
    return browser.send(request(path, instance, token).build());
  }

  private HttpRequest.Builder request(String path, String instance, String with) {
    return HttpRequest.newBuilder(URI.create(server.url() + "/" + path))
        .header("Instance", instance)
        .header("Token", with);
  }
}
