package social.howdah.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sandbox's answers are what Mastodon's documentation says they are. */
class SandboxTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Sandbox sandbox = Sandbox.start(0);
  private String token = "";

  @BeforeEach
  void people() {
    World.User alice = sandbox.world().user("alice", "alice");
    sandbox.world().user("bob", "bob");
    token = sandbox.world().tokenFor(alice, "read", "write", "push");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void theInstance() throws Exception {
    holds("Instance", call("GET", "/api/v2/instance", ""));
    holds("OAuthServerMetadata", call("GET", "/.well-known/oauth-authorization-server", ""));
  }

  @Test
  void anApplicationAndItsToken() throws Exception {
    JsonNode app =
        call(
            "POST",
            "/api/v1/apps",
            form("client_name", "Test", "redirect_uris", "https://a.example/cb", "scopes", "read"));
    holds("CredentialApplication", app);
    holds(
        "Token",
        call(
            "POST",
            "/oauth/token",
            form(
                "grant_type",
                "client_credentials",
                "client_id",
                app.get("client_id").asText(),
                "client_secret",
                app.get("client_secret").asText())));
  }

  @Test
  void anAccountAndItsStatuses() throws Exception {
    JsonNode account = call("GET", "/api/v1/accounts/verify_credentials", "");
    holds("CredentialAccount", account);
    JsonNode status =
        call(
            "POST",
            "/api/v1/statuses",
            form("status", "Hello @bob, see https://a.example/b", "visibility", "unlisted"));
    holds("Status", status);
    assertThat(status.at("/mentions/0/username").asText()).isEqualTo("bob");
    String path = "/api/v1/statuses/" + status.get("id").asText();
    holds("Status", call("GET", path, ""));
    holds("StatusSource", call("GET", path + "/source", ""));
    holds("Context", call("GET", path + "/context", ""));
    JsonNode all = call("GET", "/api/v1/accounts/" + account.get("id").asText() + "/statuses", "");
    assertThat(all).hasSize(1);
    holds("Status", all.get(0));
    assertThat(call("DELETE", path, "").get("text").asText()).startsWith("Hello @bob");
  }

  @Test
  void aChangedStatusAndItsHistory() throws Exception {
    String id = call("POST", "/api/v1/statuses", form("status", "before")).get("id").asText();
    JsonNode changed = call("PUT", "/api/v1/statuses/" + id, form("status", "after"));
    holds("Status", changed);
    assertThat(changed.get("edited_at").isNull()).isFalse();
    JsonNode history = call("GET", "/api/v1/statuses/" + id + "/history", "");
    assertThat(history).hasSize(2);
    holds("StatusEdit", history.get(0));
    answer("POST", "/api/v1/statuses", form("status", "x", "in_reply_to_id", "1"), 404);
  }

  @Test
  void aPollAndAScheduledStatus() throws Exception {
    String poll =
        form(
            "status",
            "?",
            "poll[options][]",
            "a",
            "poll[options][]",
            "b",
            "poll[expires_in]",
            "300");
    JsonNode asked = call("POST", "/api/v1/statuses", poll);
    holds("Status", asked);
    holds("Poll", asked.get("poll"));
    String later = Instant.now().plus(Duration.ofHours(1)).toString();
    JsonNode scheduled =
        call("POST", "/api/v1/statuses", form("status", "later", "scheduled_at", later));
    holds("ScheduledStatus", scheduled);
    assertThat(call("GET", "/api/v1/scheduled_statuses", "").get(0)).isEqualTo(scheduled);
    String soon = Instant.now().plus(Duration.ofMinutes(4)).toString();
    answer("POST", "/api/v1/statuses", form("status", "soon", "scheduled_at", soon), 422);
  }

  @Test
  void notifications() throws Exception {
    World.User bob = sandbox.world().user("bob").orElseThrow();
    String mine = token;
    token = sandbox.world().tokenFor(bob, "write");
    call("POST", "/api/v1/statuses", form("status", "Hello @alice"));
    token = mine;
    JsonNode all = call("GET", "/api/v1/notifications", "");
    assertThat(all).hasSize(1);
    holds("Notification", all.get(0));
    holds(
        "Notification", call("GET", "/api/v1/notifications/" + all.get(0).get("id").asText(), ""));
  }

  @Test
  void timelinesArePagedInBothDirections() throws Exception {
    for (int i = 1; i <= 5; i++) {
      call("POST", "/api/v1/statuses", form("status", "Number " + i + " #count"));
    }
    JsonNode newest = call("GET", "/api/v1/timelines/home?limit=2", "");
    holds("Status", newest.get(0));
    assertThat(numbers(newest)).containsExactly("5", "4");
    String oldest = call("GET", "/api/v1/timelines/home", "").get(4).get("id").asText();
    String query = "?limit=2&%s=" + oldest;
    for (String timeline : List.of("home", "public", "tag/count")) {
      String path = "/api/v1/timelines/" + timeline + query;
      assertThat(numbers(call("GET", path.formatted("min_id"), ""))).containsExactly("3", "2");
      assertThat(numbers(call("GET", path.formatted("since_id"), ""))).containsExactly("5", "4");
    }
  }

  private static List<String> numbers(JsonNode statuses) {
    return StreamSupport.stream(statuses.spliterator(), false)
        .map(status -> status.get("content").asText().replaceAll("<[^>]+>|\\D", ""))
        .toList();
  }

  @Test
  void messagesOfStreams() throws Exception {
    BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    URI socket = URI.create(sandbox.streams().base() + "/api/v1/streaming?stream=user");
    WebSocket.Builder builder =
        http.newWebSocketBuilder().header("Authorization", "Bearer " + token);
    builder.buildAsync(socket, new Frames(frames)).join();
    call("POST", "/api/v1/statuses", form("status", "Hello"));
    JsonNode message = Call.JSON.readTree(frames.poll(10, TimeUnit.SECONDS));
    holds("StreamMessage", message);
    holds("Status", Call.JSON.readTree(message.get("payload").asText()));
    WebSocket other = builder.buildAsync(socket, new Frames(frames)).join();
    other.sendText("{\"type\":\"subscribe\",\"stream\":\"nonsense\"}", true).join();
    holds("StreamError", Call.JSON.readTree(frames.poll(10, TimeUnit.SECONDS)));
  }

  private record Frames(BlockingQueue<String> to) implements WebSocket.Listener {
    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      to.add(text.toString());
      from.request(1);
      return null;
    }
  }

  @Test
  void aPushSubscription() throws Exception {
    String form =
        form(
            "subscription[endpoint]",
            "https://a.example/push",
            "subscription[keys][p256dh]",
            "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
            "subscription[keys][auth]",
            "tBHItJI5svbpez7KI4CCXg",
            "subscription[standard]",
            "true",
            "data[alerts][mention]",
            "true");
    JsonNode made = call("POST", "/api/v1/push/subscription", form);
    holds("WebPushSubscription", made);
    assertThat(call("GET", "/api/v1/push/subscription", "")).isEqualTo(made);
    JsonNode changed =
        call("PUT", "/api/v1/push/subscription", form("data[alerts][reblog]", "true"));
    assertThat(changed.at("/alerts/mention").asBoolean()).isFalse();
    assertThat(changed.at("/alerts/reblog").asBoolean()).isTrue();
    assertThat(call("DELETE", "/api/v1/push/subscription", "")).isEmpty();
  }

  @Test
  void whatIsDoneToAStatusAndAnAccount() throws Exception {
    JsonNode status = call("POST", "/api/v1/statuses", form("status", "Hello"));
    String path = "/api/v1/statuses/" + status.get("id").asText();
    for (String what : List.of("favourite", "unfavourite", "bookmark", "reblog", "unreblog")) {
      holds("Status", call("POST", path + "/" + what, ""));
    }
    assertThat(sandbox.world().marks().all()).extracting("kind").containsExactly("bookmark");
    JsonNode found = call("GET", "/api/v2/search?q=" + encode(status.get("url").asText()), "");
    assertThat(found.at("/statuses/0/id")).isEqualTo(status.get("id"));
    String account = status.at("/account/id").asText();
    JsonNode followed = call("POST", "/api/v1/accounts/" + account + "/follow", "");
    holds("Relationship", followed);
    assertThat(followed.get("following").asBoolean()).isTrue();
    JsonNode secret =
        call("POST", "/api/v1/statuses", form("status", "Ah", "visibility", "private"));
    answer("POST", "/api/v1/statuses/" + secret.get("id").asText() + "/reblog", "", 403);
  }

  @Test
  void whatModeratorsDo() throws Exception {
    World world = sandbox.world();
    World.User bob = world.user("bob").orElseThrow();
    World.User mo = world.user("mo", "mo");
    world.moderation().appoint(mo, Moderation.Permission.values());
    World.Posted bad = world.says(bob, "Bad words", "public");
    String id =
        world
            .report(
                new Moderation.Complaint(
                    mo, bob, "violation", "See", List.of(bad.id()), List.of("2")))
            .id();
    token = world.tokenFor(mo, "read", "admin:read", "admin:write");
    holds("Notification", call("GET", "/api/v1/notifications", "").get(0));
    String report = "/api/v1/admin/reports/" + id;
    for (String what : List.of("assign_to_self", "resolve", "reopen", "unassign")) {
      holds("Admin::Report", call("POST", report + "/" + what, ""));
    }
    String account = "/api/v1/admin/accounts/" + bob.id();
    call("POST", account + "/action", form("type", "suspend", "report_id", id));
    JsonNode after = call("GET", report, "");
    holds("Admin::Report", after);
    assertThat(after.get("action_taken").asBoolean()).isTrue();
    assertThat(after.at("/target_account/suspended").asBoolean()).isTrue();
    holds("Admin::Account", call("POST", account + "/unsuspend", ""));
    answer("POST", account + "/approve", "", 403);
    world.moderation().mark(bob, Moderation.Mark.PENDING, true);
    holds("Admin::Account", call("POST", account + "/reject", ""));
    answer("GET", account, "", 404);
    token = world.tokenFor(mo, "read", "write");
    answer("GET", report, "", 403);
    token = world.tokenFor(bob, "admin:read:reports");
    answer("GET", report, "", 403);
  }

  @Test
  void anError() throws Exception {
    holds("Error", answer("GET", "/api/v1/statuses/1", "", 404));
    token = "forged";
    holds("Error", answer("GET", "/api/v1/notifications", "", 401));
  }

  private static void holds(String entity, JsonNode json) {
    assertThat(Documented.differences(entity, json)).isEmpty();
  }

  private static String form(String... pairs) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&").append(encode(pairs[i])).append('=');
      form.append(encode(pairs[i + 1]));
    }
    return form.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private JsonNode call(String method, String path, String form)
      throws IOException, InterruptedException {
    return answer(method, path, form, 200);
  }

  private JsonNode answer(String method, String path, String form, int status)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.base() + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(status);
    return Call.JSON.readTree(response.body());
  }
}
