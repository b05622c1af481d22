package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/** What an account says in a storm, on a running server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StormsIT {
  private static final Duration SOON = Duration.ofSeconds(40);

  private final Sandbox sandbox = Sandbox.start(0);
  private final ChatReceiver chat = ChatReceiver.start(0);
  private final int port = Server.freePort();
  private final Path data = Installation.data("storms");
  private final Browser ada = new Browser();
  private Server server;
  private Github github;

  @BeforeAll
  void start() {
    sandbox.world().user("alice", "alice-password");
    server = Server.start(port, data, settings());
    github = new Github(server.url() + "/hooks/github", Installation.HOOK_SECRET);
    ada.signIn(server.url(), "ada", Installation.ADA_PASSWORD);
    ada.link(server.url(), sandbox.base(), "alice", "alice-password", "alice");
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(Installation.settings(sandbox, chat));
    settings.put("howdah.route.release.cap", "3/20s");
    settings.put("howdah.route.big.from", "github");
    settings.put("howdah.route.big.when", "event.type == 'com.github.milestone.closed'");
    settings.put("howdah.route.big.post-as", "alice");
    settings.put("howdah.route.big.text", "{{ data.milestone.title }} is reached");
    settings.put("howdah.route.big.approval", "true");
    settings.put("howdah.route.quiet.from", "github");
    settings.put("howdah.route.quiet.when", "event.type == 'com.github.star.created'");
    settings.put("howdah.route.quiet.post-as", "alice");
    settings.put("howdah.route.quiet.text", "A star by {{ event.actor }}");
    return settings;
  }

  @AfterAll
  void stop() {
    server.close();
    chat.close();
    sandbox.close();
  }

  @Test
  void aHundredAtOnceAreTheCapAndOneDigestThroughACrash() {
    IntStream.range(0, 100)
        .forEach(
            i ->
                assertThat(
                        github
                            .send("release", "storm-" + i, Github.release("storm/it", "v" + i))
                            .statusCode())
                    .isEqualTo(202));
    await().atMost(SOON).until(() -> texts("storm/it").size() == 3);
    server.kill();
    server = Server.start(port, data, settings());
    await().atMost(SOON).until(() -> !texts("97 events").isEmpty());
    assertThat(texts("storm/it"))
        .hasSize(3)
        .allMatch(text -> text.matches("storm/it v[012] is out: .*"));
    assertThat(texts("97 events"))
        .singleElement()
        .asString()
        .contains("\n• storm/it v3 is out")
        .containsPattern("\n… and \\d+ more");
  }

  @Test
  void whatARouteAsksForIsApprovedFirst() {
    github.send(
        "milestone", "big-1", "{\"action\":\"closed\",\"milestone\":{\"title\":\"One million\"}}");
    await()
        .atMost(SOON)
        .until(() -> !ada.open(server.url() + "/approvals").html().select(".approval").isEmpty());
    Browser.Page waiting = ada.open(server.url() + "/approvals");
    assertThat(waiting.html().select(".approval").text()).contains("route big");
    assertThat(waiting.html().select("textarea").text()).isEqualTo("One million is reached");
    assertThat(texts("One million")).isEmpty();
    assertThat(
            ada.submit(
                    waiting,
                    ".approval form[action$=/approve]",
                    Map.of("text", "One million is reached!"))
                .message())
        .isEqualTo("Approved: the status is on its way.");
    await().atMost(SOON).until(() -> !texts("One million").isEmpty());
    assertThat(texts("One million")).containsExactly("One million is reached!");
  }

  @Test
  void whatIsMutedIsKeptAndNotPosted() {
    star("mallory");
    await().atMost(SOON).until(() -> texts("A star by mallory").size() == 1);
    Browser.Page muted =
        ada.submit(
            ada.open(server.url() + "/admin/mutes"),
            "main form[action$=/admin/mutes]",
            Map.of("kind", "author", "subject", "Mallory", "time", "1h"));
    assertThat(muted.message()).startsWith("Silent for that time");
    star("mallory");
    star("trent");
    await().atMost(SOON).until(() -> !texts("A star by trent").isEmpty());
    assertThat(texts("A star by mallory")).hasSize(1);
    Browser.Page ended =
        ada.submit(ada.open(server.url() + "/admin/mutes"), "form[action$=/end]", Map.of());
    assertThat(ended.message()).startsWith("Not silent any longer");
    star("mallory");
    await().atMost(SOON).until(() -> texts("A star by mallory").size() == 2);
  }

  private void star(String actor) {
    github.send(
        "star",
        "star-" + System.nanoTime(),
        "{\"action\":\"created\",\"sender\":{\"login\":\"%s\"}}".formatted(actor));
  }

  private List<String> texts(String beginning) {
    return sandbox.world().statuses("alice").stream()
        .map(World.Posted::text)
        .filter(text -> text.startsWith(beginning))
        .toList();
  }
}
