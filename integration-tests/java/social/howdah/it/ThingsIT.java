package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/** An alert that fires, changes and resolves, as an Alertmanager told it, through crashes. */
@Order(5) // takes long: begins early
class ThingsIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Path RECORDED =
      Path.of("src/test/resources/social/howdah/webhook/samples/alertmanager");

  /** After which the server dies, with the step in hand. */
  private static final Set<String> DEADLY = Set.of("one-is-over");

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void anAlertIsOneStatusWithEditsAndRepliesIfAskedThroughACrashBetweenTheSteps() throws Exception {
    try (Sandbox sandbox = Sandbox.start(0);
        ChatReceiver chat = ChatReceiver.start(0)) {
      sandbox.world().user("alice", "alice-password");
      sandbox.world().user("bob", "bob-password");
      sandbox.manners().ignoresIdempotencyKeys();
      Path data = Installation.data("things");
      int port = Server.freePort();
      Map<String, String> settings = settings(sandbox, chat);
      Server server = Server.start(port, data, settings);
      link(server, sandbox, "alice");
      link(server, sandbox, "bob");

      // Long enough for a step to be in hand when the server dies.
      sandbox.takes(Duration.ofMillis(200));
      int edits = 0;
      for (String step :
          List.of("fires", "one-more-joins", "one-is-over", "goes-on", "goes-on-unchanged")) {
        send(server, step);
        if (DEADLY.contains(step)) {
          server.kill();
          server = Server.start(port, data, settings);
        }
        edits++;
      }
      send(server, "resolved");
      await().atMost(SOON).until(() -> current(sandbox, "alice").startsWith("✅"));
      await().atMost(SOON).until(() -> current(sandbox, "bob").startsWith("✅"));
      server.stop();

      assertThat(sandbox.world().statuses("alice")).hasSize(1);
      World.Posted root = sandbox.world().statuses("alice").get(0);
      assertThat(sandbox.world().revisions(root.id())).hasSizeBetween(3, 1 + edits);

      List<World.Posted> told = sandbox.world().statuses("bob");
      assertThat(told).hasSizeBetween(3, 1 + edits);
      assertThat(told.stream().filter(status -> status.inReplyTo() == null)).hasSize(1);
      assertThat(told.stream().filter(status -> status.inReplyTo() != null))
          .extracting(World.Posted::text)
          .doesNotHaveDuplicates();
    }
  }

  private static String current(Sandbox sandbox, String user) {
    return sandbox.world().statuses(user).stream()
        .filter(status -> status.inReplyTo() == null)
        .findFirst()
        .map(World.Posted::text)
        .orElse("");
  }

  private static Map<String, String> settings(Sandbox sandbox, ChatReceiver chat) {
    Map<String, String> settings = new HashMap<>(Installation.settings(sandbox, chat));
    settings.put("howdah.source.alerts.kind", "alertmanager");
    settings.put("howdah.source.alerts.secret", Installation.HOOK_SECRET);
    settings.put("howdah.route.alerts.from", "alerts");
    settings.put("howdah.route.alerts.post-as", "alice");
    settings.put("howdah.route.alerts.on-update", "edit");
    settings.put("howdah.route.steps.from", "alerts");
    settings.put("howdah.route.steps.post-as", "bob");
    settings.put("howdah.route.steps.on-update", "both");
    return settings;
  }

  private static void link(Server server, Sandbox sandbox, String user) {
    Browser ada = new Browser();
    ada.signIn(server.url(), "ada", Installation.ADA_PASSWORD);
    ada.link(server.url(), sandbox.base(), user, user + "-password", user);
  }

  private void send(Server server, String step) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "/hooks/alerts"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + Installation.HOOK_SECRET)
            .POST(HttpRequest.BodyPublishers.ofFile(RECORDED.resolve(step + ".json")))
            .build();
    int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    assertThat(status).as(step).isIn(200, 202);
  }
}
