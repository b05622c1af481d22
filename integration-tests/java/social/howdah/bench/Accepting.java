package social.howdah.bench;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import social.howdah.it.Github;
import social.howdah.it.Server;

/**
 * Accepting events against a resource that does nothing, on the same server: a real GitHub payload,
 * signed; routes of which one matches; rendered; committed on PostgreSQL with fsync. Rounds of the
 * two alternate.
 */
public final class Accepting {
  private static final String SECRET = "secret-of-the-benchmark";
  private static final Duration ROUND = Duration.ofSeconds(8);
  private static final int WARM_UPS = Integer.getInteger("bench.warm-ups", 10);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  /** At least five. */
  private static final int ROUTES = Integer.getInteger("bench.routes", 5);

  /** Of the others; half of them do not say which type of event they look for. */
  private static final List<String> OTHER_CONDITIONS =
      List.of(
          "event.type == 'com.github.pull_request.closed' && data.number > %d",
          "event.actor == 'somebody-%d'",
          "event.type.startsWith('com.github.deployment') && event.branch == 'team-%d'",
          "event.labels.hasAny(['team-%d'])");

  private final List<Load.Round> accepted = new ArrayList<>();
  private final List<Load.Round> nothing = new ArrayList<>();

  private Accepting() {}

  public static void main(String[] arguments) throws Exception {
    new Accepting().run();
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException, ExecutionException {
    Path data = Files.createDirectories(Path.of("target", "bench", UUID.randomUUID().toString()));
    int port = Server.freePort();
    try (EmbeddedPostgres postgres = postgres();
        Server server =
            Server.start(
                port,
                data,
                settings(postgres),
                List.of(NothingResource.war(data.resolve("nothing.war"))))) {
      Load events = events(server);
      Load idle = new Load(URI.create(server.url() + "/nothing/"), () -> "", body());
      // Its WAR is deployed after Howdah is ready.
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> idle.run(Duration.ofMillis(100)).failures() == 0);
      for (int round = 1 - WARM_UPS; round <= ROUNDS; round++) {
        Load.Round none = idle.run(ROUND);
        System.out.printf("%-9s nothing %s%n", round <= 0 ? "warm-up" : "round " + round, none);
        Load.Round some = events.run(ROUND);
        System.out.printf(
            "%-9s accept  %s   ratio %.2f%n", "", some, some.perSecond() / none.perSecond());
        if (round > 0) {
          nothing.add(none);
          accepted.add(some);
        }
      }
      report(server);
    }
  }

  private void report(Server server) throws IOException, InterruptedException {
    System.out.printf(
        "%nmedian     nothing %,.0f/s, accept %,.0f/s: ratio %.2f; accept p50 %.1f ms, p99 %.1f ms%n%s%n",
        Load.median(nothing, Load.Round::perSecond),
        Load.median(accepted, Load.Round::perSecond),
        Load.median(accepted, Load.Round::perSecond) / Load.median(nothing, Load.Round::perSecond),
        Load.median(accepted, Load.Round::p50),
        Load.median(accepted, Load.Round::p99),
        Footprint.of(server));
  }

  /** As an installation has it: what is committed is on disk. */
  static EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  private static Map<String, String> settings(EmbeddedPostgres postgres) {
    Map<String, String> settings = new HashMap<>();
    settings.put("howdah.database.url", postgres.getJdbcUrl("postgres", "postgres"));
    settings.put("howdah.sign-in.local.ada.password", "password-of-the-benchmark");
    settings.put("howdah.source.github.kind", "github");
    settings.put("howdah.source.github.secret", SECRET);
    Map<String, String> conditions = new HashMap<>();
    for (int i = 5; i < ROUTES; i++) {
      String condition = OTHER_CONDITIONS.get(i % OTHER_CONDITIONS.size());
      conditions.put("other-" + i, condition.formatted(i));
    }
    conditions.putAll(
        Map.of(
            "stars", "event.type.startsWith('com.github.star.')",
            "issues", "event.type == 'com.github.issues.opened' && size(data.issue.labels) > 0",
            "drafts", "event.type == 'com.github.release.published' && data.release.draft",
            "forks", "event.type == 'com.github.fork' && !data.repository.private",
            "releases",
                "event.type == 'com.github.release.published' && !data.release.prerelease"));
    conditions.forEach(
        (name, condition) -> {
          String route = "howdah.route." + name;
          settings.put(route + ".from", "github");
          settings.put(route + ".when", condition);
          settings.put(route + ".post-as", "news");
          settings.put(
              route + ".text",
              "{{ data.repository.full_name }} {{ data.release.tag_name }} is out: {{ data.release.html_url }}");
        });
    return settings;
  }

  private static Load events(Server server) throws IOException {
    String hook = server.url() + "/hooks/github";
    byte[] body = body();
    String signature = new Github(hook, SECRET).sign(new String(body, StandardCharsets.UTF_8));
    String same =
        "X-GitHub-Event: release\r\nX-Hub-Signature-256: sha256=%s\r\nX-GitHub-Delivery: "
            .formatted(signature);
    return new Load(URI.create(hook), () -> same + UUID.randomUUID() + "\r\n", body);
  }

  private static byte[] body() throws IOException {
    try (InputStream json = Accepting.class.getResourceAsStream("/github/release.published.json")) {
      return Objects.requireNonNull(json).readAllBytes();
    }
  }
}
