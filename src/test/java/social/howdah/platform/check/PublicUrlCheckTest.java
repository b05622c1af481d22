package social.howdah.platform.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.howdah.platform.Metrics;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;

/** What is found of the public URL, each by its cause. */
class PublicUrlCheckTest {
  private final Proofs proofs = new Proofs();
  private HttpServer server;
  private String url;

  @BeforeEach
  void start() throws IOException {
    // Its address is this machine's, and none of its own names.
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), 0), 0);
    server.start();
    url = "http://127.0.0.2:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anAddressOfThisMachineIsForTryingOut() {
    assertThat(found("http://localhost:8080"))
        .containsExactly(Finding.look("public-url.local", "http://localhost:8080"));
  }

  @Test
  void oneThatLeadsHereIsFineButForItsLackOfEncryption() {
    answer(name -> proofs.take(name).map(Secret::reveal).orElse("?"), 200);
    assertThat(found(url + "/howdah"))
        .containsExactly(
            Finding.broken("public-url.plain", url + "/howdah"),
            Finding.fine("public-url.reached", url + "/howdah"));
  }

  @Test
  void anotherNodeKnowsNothingOfTheCall() {
    answer(name -> "This node waits for no such call.", 404);
    assertThat(found(url)).contains(Finding.look("public-url.elsewhere", url));
  }

  @Test
  void aSignInPageIsNotHowdah() {
    answer(name -> "<h1>Who are you?</h1>", 200);
    assertThat(found(url)).contains(Finding.broken("public-url.other", url, 200));
  }

  @Test
  void nothingAnswersWhereNothingIs() {
    server.stop(0);
    assertThat(found(url)).contains(Finding.look("public-url.silent", url));
  }

  @Test
  void aPrivateAddressThatIsNotAllowedIsNotCalled() {
    assertThat(found("https://10.1.2.3"))
        .containsExactly(Finding.unknown("public-url.guarded", "10.1.2.3"));
  }

  @Test
  void aProofCountsOnceAndOnlyWhileItIsWaitedFor() {
    Proofs.Proof proof = proofs.begin();
    assertThat(proofs.take(proof.name())).contains(proof.secret());
    assertThat(proofs.take(proof.name())).isEmpty();
    Proofs.Proof ended = proofs.begin();
    proofs.end(ended);
    assertThat(proofs.take(ended.name())).isEmpty();
  }

  private void answer(Function<String, String> says, int status) {
    server.createContext(
        "/",
        exchange -> {
          byte[] body =
              says.apply(exchange.getRequestURI().getPath().replaceFirst(".*/reach/", ""))
                  .getBytes(UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private List<Finding> found(String publicUrl) {
    return new PublicUrlCheck(
            new PlatformConfig(TestSettings.of(Map.of("howdah.public-url", publicUrl))),
            proofs,
            new HttpOut(TestConnections.toThisMachine("2s"), Metrics.none()))
        .run();
  }
}
