package social.howdah.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import social.howdah.platform.Seal;
import social.howdah.platform.Secret;
import social.howdah.platform.json.Json;
import social.howdah.sandbox.Marks;

/** A mention is told in chat, and answered from there by the person it concerns. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class ChatIT {
  private static final Pattern BOOST = Pattern.compile("\"(boost:[0-9a-f-]{36})\"");
  private static final Pattern LINK = Pattern.compile("https?://\\S+/chat-identity/[\\w-]+");

  private final Installation howdah = Installation.shared();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void whoPressesBecomesAPersonAndBoostsAsThemselves() throws Exception {
    Browser ada = new Browser();
    ada.signIn(howdah.server.url(), "ada", Installation.ADA_PASSWORD);
    ada.link(howdah.server.url(), howdah.sandbox.base(), "alice", "alice-password", "");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !howdah.sandbox.world().subscriptions("alice").isEmpty());
    Mentions.post(howdah.sandbox, "bob", "Hello @alice, please answer me");
    String button = found("/api/chat.postMessage", BOOST);

    assertThat(press(button).statusCode()).isEqualTo(200);
    Browser.Page page = ada.open(found("/hooks/reply", LINK));
    assertThat(page.html().text()).contains("Is this you in chat?", "ada.lovelace");
    assertThat(ada.submit(page, "main form", Map.of()).html().text()).contains("is ada here");
    assertThat(boosts()).isEmpty();
    assertThat(ada.open(howdah.server.url() + "/rules").html().select("option[value=own-desk]"))
        .hasSize(1);

    assertThat(press(button).statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(boosts()).extracting(Marks.Mark::by).contains("alice"));
    found("/api/chat.update", Pattern.compile("(boosted this)"));

    aRuleBringsItIntoADirectMessage(ada);
  }

  /** Not into the channel, which a route still reads: only what the rule says, and only to them. */
  private void aRuleBringsItIntoADirectMessage(Browser ada) throws Exception {
    String rules = howdah.server.url() + "/rules";
    assertThat(
            ada.submit(
                    ada.open(rules),
                    "form[action$=/rules]",
                    Map.of("choice", "at-once", "place", "own-desk", "zone", ""))
                .html()
                .text())
        .contains("own-desk, at once");
    Mentions.post(howdah.sandbox, "bob", "@alice for your eyes, with a rule");
    String told =
        found("/api/chat.postMessage", Pattern.compile("(.*for your eyes, with a rule.*)"));
    assertThat(told).contains("\"channel\":\"U1\"").doesNotContain("C0123ABCD");
    ada.submit(ada.open(rules), "form[action$=/reset]", Map.of());
  }

  @Test
  void aPressThatSlackHasNotSignedIsRefused() throws Exception {
    String body = body("boost:" + UUID.randomUUID());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(howdah.server.url() + "/chat/desk/action"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", String.valueOf(Instant.now().getEpochSecond()))
            .header("X-Slack-Signature", "v0=00")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("signing-secret").doesNotContain("boost:");
  }

  private HttpResponse<String> press(String button) throws Exception {
    String body = body(button);
    String time = String.valueOf(Instant.now().getEpochSecond());
    Secret seal = Seal.of(Secret.of(Installation.SLACK_SECRET), "v0:" + time + ":" + body);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(howdah.server.url() + "/chat/desk/action"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", time)
            .header("X-Slack-Signature", "v0=" + seal.reveal())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private String body(String button) {
    String payload =
        Json.write(
            Map.of(
                "type", "block_actions",
                "team", Map.of("id", "T1"),
                "user", Map.of("id", "U1", "username", "ada.lovelace"),
                "channel", Map.of("id", "C0123ABCD"),
                "trigger_id", UUID.randomUUID().toString(),
                "response_url", howdah.chat.url().replace("/chat", "/reply"),
                "actions", List.of(Map.of("value", button))));
    return "payload=" + URLEncoder.encode(payload, UTF_8);
  }

  /** What the chat was told at a path, as soon as it was. */
  private String found(String path, Pattern wanted) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                howdah.chat.messages().stream()
                    .filter(message -> message.path().equals(path))
                    .map(message -> wanted.matcher(message.body()))
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(matcher.groupCount()))
                    .findFirst()
                    .orElse(""),
            text -> !text.isEmpty());
  }

  private List<Marks.Mark> boosts() {
    return howdah.sandbox.world().marks().all().stream()
        .filter(mark -> mark.kind().equals("reblog"))
        .toList();
  }
}
