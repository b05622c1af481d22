package social.howdah.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.mastodon.entity.MediaAttachment;
import social.howdah.mastodon.statuses.Media;
import social.howdah.mastodon.statuses.MediaUpload;
import social.howdah.platform.Secret;

class MediaTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final Media media = new Media(TestClient.client());

  @Test
  void isReadyWhenTheInstanceHasProcessedIt() {
    instance();
    server.stubFor(post("/api/v2/media").willReturn(media("null").withStatus(202)));
    step(Scenario.STARTED, "later", media("null").withStatus(206));
    step("later", "done", media("\"https://a.example/7.mp4\""));
    MediaAttachment ready = media.prepare(user(server.baseUrl()), video(), LONG);
    assertThat(ready.url()).isEqualTo(URI.create("https://a.example/7.mp4"));
    server.verify(2, getRequestedFor(urlEqualTo("/api/v1/media/7")));
  }

  @Test
  void whatCannotBeProcessedIsReported() {
    instance();
    server.stubFor(post("/api/v2/media").willReturn(media("null").withStatus(202)));
    step(
        Scenario.STARTED,
        "failed",
        aResponse().withStatus(422).withBody("{\"error\":\"Error processing thumbnail\"}"));
    assertThatThrownBy(() -> media.prepare(user(server.baseUrl()), video(), LONG))
        .isInstanceOf(UnprocessableException.class)
        .hasMessageContaining("Error processing thumbnail");
  }

  @Test
  void whatTakesTooLongCanStillBeAskedFor() {
    instance();
    server.stubFor(post("/api/v2/media").willReturn(media("null").withStatus(202)));
    step(Scenario.STARTED, Scenario.STARTED, media("null").withStatus(206));
    assertThatThrownBy(() -> media.prepare(user(server.baseUrl()), video(), Duration.ofSeconds(1)))
        .isInstanceOfSatisfying(
            MediaPendingException.class, pending -> assertThat(pending.id()).isEqualTo("7"));
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, 1000, 3, ",
    "image/png; charset=binary, 1000, 3, ",
    "image/png, 1001, 3, 1000 are the most",
    "video/mp4, 5000, 3, ",
    "video/mp4, 5001, 3, 5000 are the most",
    "image/tiff, 5, 3, it takes no image/tiff",
    "image/png, -1, 10, ",
    "image/png, 5, 11, 10 are the most"
  })
  void whatTheInstanceWouldRefuseIsNotSent(
      String type, long size, int description, String expected) {
    instance();
    server.stubFor(post("/api/v2/media").willReturn(media("\"https://a.example/7.png\"")));
    MediaUpload file =
        new MediaUpload(
            new Upload("a", type, size, () -> new ByteArrayInputStream(new byte[5])),
            null,
            "ü".repeat(description),
            null);
    if (expected == null) {
      assertThat(media.prepare(user(server.baseUrl()), file, LONG).id()).isEqualTo("7");
    } else {
      assertThatThrownBy(() -> media.prepare(user(server.baseUrl()), file, LONG))
          .isInstanceOf(UnfitMediaException.class)
          .hasMessageContaining(expected);
      server.verify(0, postRequestedFor(urlEqualTo("/api/v2/media")));
    }
  }

  @Test
  void anInstanceThatSaysNothingDecidesItself() {
    server.stubFor(post("/api/v2/media").willReturn(media("\"https://a.example/7.mp4\"")));
    assertThat(media.prepare(user(server.baseUrl()), video(), LONG).id()).isEqualTo("7");
  }

  @Test
  void aNameCannotAddAHeader() {
    assertThatThrownBy(
            () ->
                new Upload(
                    "a\r\nX-Evil: 1", "image/png", 0, () -> new ByteArrayInputStream(new byte[0])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A file that goes on only when the server has got its beginning cannot be sent from memory. */
  @Test
  void filesAreStreamed() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    HttpServer slow =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slow.createContext(
        "/api/v2/media",
        exchange -> {
          InputStream body = exchange.getRequestBody();
          body.readNBytes(100_000);
          begun.countDown();
          body.readAllBytes();
          byte[] answer = "{\"id\":\"7\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    slow.start();
    try {
      Upload file =
          new Upload("a.mp4", "video/mp4", -1, () -> new Waiting(new byte[500_000], begun));
      String base = "http://127.0.0.1:" + slow.getAddress().getPort();
      assertThat(media.upload(user(base), new MediaUpload(file, null, null, null)).id())
          .isEqualTo("7");
    } finally {
      slow.stop(0);
    }
  }

  /** Gives its second half when somebody has got the first. */
  private static final class Waiting extends ByteArrayInputStream {
    private final CountDownLatch begun;

    Waiting(byte[] bytes, CountDownLatch begun) {
      super(bytes);
      this.begun = begun;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      try {
        if (pos > count / 2 && !begun.await(10, TimeUnit.SECONDS)) {
          throw new IllegalStateException("nothing has been sent yet");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return super.read(buffer, offset, length);
    }
  }

  private static void instance() {
    server.stubFor(
        get("/api/v2/instance")
            .willReturn(
                okJson(
                    """
                    {"configuration":{"media_attachments":{
                      "supported_mime_types":["image/png","video/mp4"],"description_limit":10,
                      "image_size_limit":1000,"video_size_limit":5000}}}
                    """)));
  }

  private static void step(String from, String to, ResponseDefinitionBuilder answer) {
    server.stubFor(
        get("/api/v1/media/7")
            .inScenario("processing")
            .whenScenarioStateIs(from)
            .willSetStateTo(to)
            .willReturn(answer));
  }

  private static ResponseDefinitionBuilder media(String url) {
    return okJson("{\"id\":\"7\",\"type\":\"video\",\"url\":" + url + "}");
  }

  private static MediaUpload video() {
    Upload file = new Upload("a.mp4", "video/mp4", 5, () -> new ByteArrayInputStream(new byte[5]));
    return new MediaUpload(file, null, "A film", "0.0,0.5");
  }

  private static Caller.UserToken user(String base) {
    return new Caller.UserToken(new Instance(URI.create(base)), Secret.of("token"), Set.of());
  }
}
