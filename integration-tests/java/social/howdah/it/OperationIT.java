package social.howdah.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import social.howdah.Monitoring;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/** What an administrator looks at. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class OperationIT {
  private final Installation howdah = Installation.shared();
  private final Browser browser = new Browser();

  @Test
  void healthMetricsAndOpenApiAnswer() {
    howdah.github.send("ping", "operation-1", "{}");
    assertThat(browser.open(howdah.server.url() + "/health/ready").body())
        .contains("\"status\":\"UP\"")
        .contains("answers");
    new Github(howdah.server.url() + "/hooks/github", "wrong").send("ping", "operation-2", "{}");
    String metrics = browser.open(howdah.server.url() + "/metrics").body();
    assertThat(metrics)
        .contains("howdah_events_total{")
        .contains("source=\"github\"")
        .contains("status=\"401\"");
    assertThat(Monitoring.exposed(metrics))
        .contains("howdah_events_refused_total", "howdah_event_acceptance_seconds_sum")
        .contains(
            "howdah_deliveries_oldest_seconds", "howdah_lanes", "howdah_notification_accounts")
        .contains("howdah_destination_failing_seconds", "howdah_approvals_waiting", "howdah_tokens")
        .as("what the server shows is what the dashboard draws")
        .isSubsetOf(Monitoring.drawn());
    assertThat(browser.open(howdah.server.url() + "/openapi").body())
        .contains("/hooks/{source}")
        .contains("/push/{subscription}")
        .contains("/api/deliveries")
        .doesNotContain("/api/v1/statuses");
  }

  @Test
  void administratorsHaveTheSetUpCheckedAndAreToldWhatToDo() {
    String base = howdah.server.url();
    browser.signIn(base, "ada", Installation.ADA_PASSWORD);
    assertThat(browser.open(base + "/admin/check").status()).isEqualTo(200);
    Browser.Page found =
        browser.submit(browser.open(base + "/admin/check"), "form[action$=/admin/check]", Map.of());
    assertThat(found.html().select("tbody tr").eachText())
        .anyMatch(row -> row.startsWith("Public address look") && row.contains("howdah.public-url"))
        .anyMatch(row -> row.startsWith("Clock fine"))
        .anyMatch(row -> row.startsWith("Keys fine"))
        .anyMatch(row -> row.startsWith("Pushes fine") && row.contains("arrives as it was sent"))
        .noneMatch(row -> row.contains("could not be looked at"));
    assertThat(browser.open(base + "/api/check").body())
        .contains("\"check\":\"public-url\"", "\"verdict\":\"look\"", "\"todo\":");
    Browser bob = new Browser();
    bob.signIn(base, "bob", Installation.BOB_PASSWORD);
    assertThat(bob.open(base + "/admin/check").status()).isEqualTo(403);
    assertThat(bob.open(base + "/api/check").status()).isEqualTo(403);
  }

  /** A name that is missing is found by nobody but whoever has such a destination. */
  @Test
  void allThatIsNotScannedIsOnTheClassPath() throws Exception {
    try (ZipFile war = new ZipFile(Server.HOWDAH.toFile())) {
      String descriptor =
          new String(
              war.getInputStream(war.getEntry("WEB-INF/glassfish-web.xml")).readAllBytes(), UTF_8);
      String path = descriptor.replaceFirst("(?s).*extra-class-path=\"([^\"]*)\".*", "$1");
      assertThat(war.stream().map(ZipEntry::getName))
          .filteredOn(name -> name.matches("WEB-INF/unscanned/.+"))
          .isNotEmpty()
          .allMatch(name -> name.endsWith(".zip"))
          .containsExactlyInAnyOrder(path.split(";"));
    }
  }

  @Test
  void aWrongPropertyEndsTheProcessWithOneSentence() {
    Map<String, String> settings = new HashMap<>();
    settings.put("howdah.route.x.from", "nobody");
    Server server = Server.launch(Server.freePort(), Installation.data("wrong"), settings);
    assertThat(server.awaitEnd()).isEqualTo(1);
    assertThat(server.log())
        .contains("howdah.route.x.from names nobody, but howdah.source.nobody.kind is not set.");
  }

  @Test
  void aStopInTheMiddleLosesNothingAndTheDatabaseHoldsNoSecretInClear() throws Exception {
    try (Sandbox sandbox = Sandbox.start(0);
        ChatReceiver chat = ChatReceiver.start(0)) {
      sandbox.world().user("alice", "alice-password");
      Path data = Installation.data("stop");
      int port = Server.freePort();
      Map<String, String> settings = Installation.settings(sandbox, chat);
      Server first = Server.start(port, data, settings);
      Browser ada = new Browser();
      ada.signIn(first.url(), "ada", Installation.ADA_PASSWORD);
      ada.link(first.url(), sandbox.base(), "alice", "alice-password", "");
      Github github = new Github(first.url() + "/hooks/github", Installation.HOOK_SECRET);
      sandbox.takes(Duration.ofMillis(100));
      for (int i = 0; i < 30; i++) {
        github.send("release", "stop-" + i, Github.release("stop/it", "v" + i));
      }
      first.stop();
      assertThat(DatabaseFiles.secretsIn(data, "stop/it")).isEmpty();
      try (Server second = Server.start(port, data, settings)) {
        assertThat(ada.open(second.url() + "/").body()).contains("@alice@");
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> sandbox.world().statuses("alice").size() >= 30);
        assertThat(sandbox.world().statuses("alice").stream().map(World.Posted::text).distinct())
            .hasSize(30);
        assertThat(sandbox.world().statuses("alice")).hasSize(30);
      }
    }
  }
}
