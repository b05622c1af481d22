package social.howdah.platform.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.howdah.platform.Metrics;
import social.howdah.platform.config.TestSettings;

class HttpOutTest {
  @RegisterExtension
  static final WireMockExtension peer =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final HttpOut out = new HttpOut(TestConnections.toThisMachine(), Metrics.none());

  @Test
  void aRedirectIsAnAnswerAndIsNotFollowed() throws IOException {
    peer.stubFor(post("/a").willReturn(aResponse().withStatus(302).withHeader("Location", "/b")));
    HttpAnswer answer = send("/a");
    assertThat(answer.status()).isEqualTo(302);
    peer.verify(
        0, postRequestedFor(com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo("/b")));
  }

  @Test
  void nothingIsRepeatedBehindOurBack() throws IOException {
    peer.stubFor(
        post("/busy").willReturn(aResponse().withStatus(503).withHeader("Retry-After", "1")));
    assertThat(send("/busy").header("retry-after")).hasValue("1");
    peer.stubFor(post("/cut").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    assertThatThrownBy(() -> send("/cut")).isInstanceOf(IOException.class);
    peer.verify(2, postRequestedFor(anyUrl()));
  }

  @Test
  void whatBecomesOfAnAnswersBodyChangesNothing() throws IOException {
    peer.stubFor(post("/huge").willReturn(aResponse().withBody("x".repeat(1_000_000))));
    assertThat(document("/huge").answer().succeeded()).isTrue();
    assertThat(document("/huge").text()).hasSizeLessThan(100_000);
    peer.stubFor(
        post("/slow").willReturn(aResponse().withBody("ok").withChunkedDribbleDelay(2, 8_000)));
    assertThat(document("/slow").answer().succeeded()).isTrue();
  }

  @Test
  void theGuardStandsBeforeLiteralAddressesToo() {
    HttpOut guarded =
        new HttpOut(
            new GuardedConnections(new NetworkConfig(TestSettings.of(Map.of()))), Metrics.none());
    for (String host : new String[] {"127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1"}) {
      URI url = URI.create("http://" + host + ":" + peer.getPort() + "/");
      assertThatThrownBy(() -> guarded.send("POST", url, Map.of(), new byte[0], "text/plain"))
          .as(host)
          .isInstanceOf(IOException.class);
    }
    peer.verify(0, postRequestedFor(anyUrl()));
  }

  private HttpAnswer send(String path) throws IOException {
    return document(path).answer();
  }

  private HttpDocument document(String path) throws IOException {
    byte[] body = "x".getBytes(StandardCharsets.UTF_8);
    return out.send("POST", URI.create(peer.url(path)), Map.of(), body, "text/plain");
  }
}
