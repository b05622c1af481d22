package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import social.howdah.sandbox.World;

/** Notifications as they come from the outside. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class PushIT {
  private final Installation howdah = Installation.shared();
  private final Browser ada = new Browser();

  @AfterEach
  void reset() {
    howdah.sandbox.pushes().speakStandard(true);
  }

  @Test
  void theOlderEncodingIsUnderstood() throws Exception {
    howdah.sandbox.pushes().speakStandard(false);
    World.Subscription before = link();
    Mentions.post(howdah.sandbox, "bob", "older @alice");
    awaitChat("older @alice");
    assertThat(before.standard()).isFalse();
  }

  @Test
  void aBusyChatGetsTheMessageLaterAndADeadOneHoldsUpNobody() throws Exception {
    link();
    howdah.chat.answerNext(503, 500);
    Mentions.post(howdah.sandbox, "bob", "busy @alice");
    awaitChat("busy @alice");
    assertThat(howdah.chat.messages())
        .filteredOn(message -> message.body().contains("busy"))
        .extracting(message -> message.path())
        .containsExactlyInAnyOrder("/hooks/chat", "/hooks/archive");
  }

  @Test
  void forgedPushesAreRefused() throws Exception {
    String endpoint = link().endpoint();
    assertThat(push(endpoint, Map.of("Content-Encoding", "aes128gcm"))).isEqualTo(403);
    assertThat(
            push(
                endpoint,
                Map.of("Content-Encoding", "aes128gcm", "Authorization", "vapid t=a.b.c, k=BAAA")))
        .isEqualTo(403);
    assertThat(howdah.sandbox.world().subscriptions("alice")).hasSize(1);
  }

  @Test
  void anUnknownSubscriptionIsNotFound() throws Exception {
    assertThat(push(howdah.server.url() + "/push/" + UUID.randomUUID(), Map.of())).isEqualTo(404);
    assertThat(push(howdah.server.url() + "/push/x", Map.of())).isEqualTo(404);
  }

  private World.Subscription link() {
    ada.signIn(howdah.server.url(), "ada", Installation.ADA_PASSWORD);
    ada.link(howdah.server.url(), howdah.sandbox.base(), "alice", "alice-password", "alice");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> howdah.sandbox.world().subscriptions("alice").size() == 1);
    return howdah.sandbox.world().subscriptions("alice").get(0);
  }

  private void awaitChat(String words) {
    for (String path : new String[] {"/hooks/chat", "/hooks/archive"}) {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(howdah.chat.messages())
                      .anySatisfy(
                          message -> {
                            assertThat(message.path()).isEqualTo(path);
                            assertThat(message.body()).contains(words.replaceFirst(" .*", ""));
                          }));
    }
  }

  private static int push(String endpoint, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[300]));
    headers.forEach(request::header);
    return send(request.build());
  }

  private static int send(HttpRequest request) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
