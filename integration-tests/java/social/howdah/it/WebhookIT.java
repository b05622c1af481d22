package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import social.howdah.sandbox.World;

/** Every request gets its documented answer. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class WebhookIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Installation howdah = Installation.shared();
  private final Github github = howdah.github;

  @Test
  void aRepeatIsToldByTheSameIdAndMakesOneStatus() throws Exception {
    Browser ada = new Browser();
    ada.signIn(howdah.server.url(), "ada", Installation.ADA_PASSWORD);
    ada.link(howdah.server.url(), howdah.sandbox.base(), "alice", "alice-password", "");
    String body = Github.release("repeat/it", "v1");
    HttpResponse<String> first = github.send("release", "webhook-repeat", body);
    HttpResponse<String> second = github.send("release", "webhook-repeat", body);
    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(JSON.readTree(first.body()).get("event").asText()).hasSize(36);
    github.send("release", "webhook-after", Github.release("after/it", "v1"));
    await().atMost(Duration.ofSeconds(20)).until(() -> statuses("after/it") == 1);
    assertThat(statuses("repeat/it")).isEqualTo(1);
  }

  private long statuses(String words) {
    return howdah.sandbox.world().statuses("alice").stream()
        .map(World.Posted::text)
        .filter(text -> text.startsWith(words))
        .count();
  }

  @Test
  void aWrongOrMissingSignatureIsUnauthorized() throws Exception {
    HttpRequest wrong =
        github
            .request("push", "w1", "{}")
            .setHeader("X-Hub-Signature-256", "sha256=" + "0".repeat(64))
            .build();
    problem(github.send(wrong), 401, "signature");
    HttpRequest missing =
        HttpRequest.newBuilder(URI.create(howdah.server.url() + "/hooks/github"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    problem(github.send(missing), 401, "signature");
  }

  @Test
  void malformedJsonIsABadRequestThatRepeatsNothing() throws Exception {
    HttpResponse<String> answer = github.send("push", "w2", "{\"secret-word\": ");
    problem(answer, 400, "not JSON at line 1");
    assertThat(answer.body()).doesNotContain("secret-word");
    problem(github.send("push", "w3", ""), 400, "not JSON");
  }

  @Test
  void aBodyOfTwoMegabytesIsTooLarge() throws Exception {
    String large = "{\"x\":\"" + "y".repeat(2_000_000) + "\"}";
    problem(github.send("push", "w4", large), 413, "1048576 bytes");
    HttpRequest chunked =
        github
            .request("push", "w5", large)
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () ->
                        new java.io.ByteArrayInputStream(
                            large.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
            .build();
    problem(github.send(chunked), 413, "1048576 bytes");
  }

  @Test
  void anotherContentTypeIsUnsupported() throws Exception {
    for (String type :
        new String[] {"application/x-www-form-urlencoded", "text/plain", "application/xml"}) {
      problem(
          github.send(github.request("push", "w6", "{}").setHeader("Content-Type", type).build()),
          415,
          "application/json");
    }
  }

  @Test
  void anUnknownSourceIsNotFound() throws Exception {
    Github nobody = new Github(howdah.server.url() + "/hooks/nobody", "x");
    problem(nobody.send("push", "w7", "{}"), 404, "no such source");
  }

  @Test
  void anUnknownEventOfAKnownSourceIsAccepted() {
    assertThat(github.send("brand_new_thing", "w8", "{\"deep\":{\"er\":[1,2,3]}}").statusCode())
        .isEqualTo(202);
  }

  @Test
  void aTemplateThatFailsIsNoErrorOfTheSenders() {
    String body = "{\"action\":\"published\",\"release\":{\"prerelease\":false}}";
    assertThat(github.send("release", "w9", body).statusCode()).isEqualTo(202);
    Browser ada = new Browser();
    ada.signIn(howdah.server.url(), "ada", Installation.ADA_PASSWORD);
    assertThat(ada.open(howdah.server.url() + "/api/deliveries").body())
        .contains("The template failed");
  }

  @Test
  void aSecretInTheAddressIsTakenAndTheAnswerIsSlacks() throws Exception {
    String chat = howdah.server.url() + "/hooks/chat";
    for (String end : new String[] {"/", "?token="}) {
      HttpResponse<String> answer =
          github.send(
              json(chat + end + Installation.ADDRESS_SECRET, "{\"text\":\"hello\"}").build());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("ok");
      problem(github.send(json(chat + end + "guess", "{}").build()), 401, "signature");
    }
    problem(github.send(json(chat, "{}").build()), 401, "signature");
  }

  @Test
  void aSenderOfCloudEventsMayAskWhetherItMayPost() throws Exception {
    HttpResponse<Void> answer =
        options(
            howdah.server.url() + "/hooks/cloud", "WebHook-Request-Origin", "sender.example.com");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("WebHook-Allowed-Origin"))
        .hasValue("sender.example.com");
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("POST");
  }

  @Test
  void aBatchIsAnsweredOnceForAllOfIt() throws Exception {
    String batch =
        """
        [{"specversion":"1.0","id":"1","source":"/it","type":"t"},
         {"specversion":"1.0","id":"2","source":"/it","type":"t"}]
        """;
    HttpRequest request =
        json(howdah.server.url() + "/hooks/cloud", batch)
            .setHeader("Content-Type", "application/cloudevents-batch+json")
            .header("Authorization", "Bearer " + Installation.ADDRESS_SECRET)
            .build();
    HttpResponse<String> first = github.send(request);
    HttpResponse<String> second = github.send(request);
    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(JSON.readTree(first.body()).get("events")).hasSize(2);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
  }

  private static HttpRequest.Builder json(String url, String body) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static HttpResponse<Void> options(String url, String header, String value)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header(header, value)
                .build(),
            HttpResponse.BodyHandlers.discarding());
  }

  private static void problem(HttpResponse<String> answer, int status, String detail)
      throws Exception {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asText()).contains(detail);
  }
}
