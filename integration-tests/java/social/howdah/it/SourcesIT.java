package social.howdah.it;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import social.howdah.platform.extension.ExtensionJar;
import social.howdah.sandbox.ChatReceiver;

/** Sources that are looked at, and kinds that come from a jar beside the WAR. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesIT {
  private static final String SECRET = "uptime-secret-of-the-tests";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ChatReceiver chat = ChatReceiver.start(0);
  private final WireMockServer site = new WireMockServer(options().dynamicPort());
  private Server server;

  @BeforeAll
  void start() throws Exception {
    site.start();
    site.stubFor(
        get("/releases.atom")
            .willReturn(
                ok(Files.readString(Path.of("src/test/resources/feeds/github-releases.atom")))));
    Path data = Installation.data("sources");
    site.stubFor(WireMock.post("/page").willReturn(ok()));
    ExtensionJar.ofTheGuidesSource(data.resolve("extensions"));
    ExtensionJar.ofTheGuidesDestination(data.resolve("extensions"));
    Map<String, String> settings = new HashMap<>();
    settings.put("howdah.network.allow", "127.0.0.0/8,::1");
    settings.put("howdah.extensions.dir", data.resolve("extensions").toAbsolutePath().toString());
    settings.put("howdah.source.releases.kind", "feed");
    settings.put("howdah.source.releases.url", site.baseUrl() + "/releases.atom");
    settings.put("howdah.source.releases.first", "latest");
    settings.put("howdah.source.monitor.kind", "acme-uptime");
    settings.put("howdah.source.monitor.secret", SECRET);
    settings.put("howdah.source.monitor.option.region", "eu-north");
    settings.put("howdah.destination.chat.kind", "slack");
    settings.put("howdah.destination.chat.url", chat.url());
    settings.put("howdah.destination.oncall.kind", "acme-pager");
    settings.put("howdah.destination.oncall.url", site.baseUrl() + "/page");
    settings.put("howdah.destination.oncall.option.team", "night");
    settings.put("howdah.route.outages.from", "monitor");
    settings.put("howdah.route.outages.send-to", "oncall");
    settings.put("howdah.route.all.from", "releases,monitor");
    settings.put("howdah.route.all.send-to", "chat");
    server = Server.start(Server.freePort(), data, settings);
  }

  @AfterAll
  void stop() {
    server.close();
    site.stop();
    chat.close();
  }

  @Test
  void aFeedIsLookedAtAndTakesNoRequests() throws Exception {
    awaitChat("v3.9.0");
    awaitChat("https://github.com/gulpjs/gulp/releases/tag/v3.9.0");
    HttpResponse<String> answer = post("releases", "{}", Map.of());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("This source is a feed");
    assertThat(new Browser().open(server.url() + "/metrics").body())
        .contains("howdah_feed_looks_total{")
        .contains("result=\"read\"");
  }

  @Test
  void kindsFromJarsBesideTheWarAreKindsLikeOthers() throws Exception {
    String body =
        "{\"check\":\"web\",\"state\":\"down\",\"report_url\":\"https://acme.example/7\"}";
    String signature = new Github("", SECRET).sign(body);
    assertThat(post("monitor", body, Map.of("X-Acme-Delivery", "1")).statusCode()).isEqualTo(401);
    Map<String, String> headers =
        Map.of("X-Acme-Delivery", "1", "X-Acme-Signature", "sha256=" + signature);
    assertThat(post("monitor", body, headers).statusCode()).isEqualTo(202);
    assertThat(post("monitor", body, headers).statusCode()).isEqualTo(200);
    awaitChat("web is down");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                site.verify(
                    1,
                    postRequestedFor(urlEqualTo("/page"))
                        .withRequestBody(containing("web is down"))
                        .withRequestBody(containing("night"))));
  }

  @Test
  void aJarThatCannotBeUsedEndsTheStartWithOneSentence() throws Exception {
    Path data = Installation.data("no-jar");
    Path extensions = Files.createDirectories(data.resolve("extensions"));
    Files.writeString(extensions.resolve("acme.jar"), "<html>Sign in</html>");
    Map<String, String> settings = new HashMap<>();
    settings.put("howdah.extensions.dir", extensions.toAbsolutePath().toString());
    settings.put("howdah.source.monitor.kind", "acme-uptime");
    Server none = Server.launch(Server.freePort(), data, settings);
    assertThat(none.awaitEnd()).isEqualTo(1);
    assertThat(none.log())
        .contains(
            "Howdah cannot start: howdah.extensions.dir holds acme.jar, which is no jar that can be read.");
  }

  private void awaitChat(String words) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(chat.messages())
                    .extracting(ChatReceiver.Message::body)
                    .anySatisfy(body -> assertThat(body.replace("\\/", "/")).contains(words)));
  }

  private HttpResponse<String> post(String source, String body, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + "/hooks/" + source))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
