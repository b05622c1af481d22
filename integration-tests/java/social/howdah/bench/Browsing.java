package social.howdah.bench;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import social.howdah.it.Browser;
import social.howdah.it.Github;
import social.howdah.it.Installation;
import social.howdah.it.Server;
import social.howdah.it.Walk;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.Sandbox;

/**
 * How long each page of the console takes for an administrator of an installation with 100 000
 * events and 1 000 accounts, one request after the other; on the embedded database and on
 * PostgreSQL.
 */
public final class Browsing {
  private static final int EVENTS = Integer.getInteger("bench.events", 100_000);
  private static final int ACCOUNTS = Integer.getInteger("bench.accounts", 1_000);
  private static final int WARM_UPS = Integer.getInteger("bench.warm-ups", 30);
  private static final int LOOKS = Integer.getInteger("bench.looks", 100);

  private Browsing() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Files.createDirectories(Path.of("target", "bench", UUID.randomUUID().toString()));
    browse(
        "embedded H2",
        data,
        "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            .formatted(data.resolve("filled").toAbsolutePath()));
    try (EmbeddedPostgres postgres = Accepting.postgres()) {
      browse("PostgreSQL", data, postgres.getJdbcUrl("postgres", "postgres"));
    }
    System.exit(0);
  }

  private static void browse(String name, Path data, String database) throws Exception {
    try (Sandbox sandbox = Sandbox.start(0);
        ChatReceiver chat = ChatReceiver.start(0)) {
      sandbox.world().user("alice", "alice-password");
      Map<String, String> settings = new HashMap<>(Installation.settings(sandbox, chat));
      settings.put("howdah.database.url", database);
      int port = Server.freePort();
      try (Server small = Server.start(port, data, settings)) {
        useOnce(small, sandbox);
      }
      Filling.fill(database, EVENTS, ACCOUNTS);
      try (Server large = Server.start(port, data, settings)) {
        Browser ada = signedIn(large);
        System.out.printf("%n%s, %,d events, %,d accounts%n", name, EVENTS, ACCOUNTS);
        System.out.printf("%-40s %9s %9s %9s%n", "page", "p50 ms", "p95 ms", "asked");
        pages(ada, large).forEach((kind, url) -> look(ada, kind, url));
      }
    }
  }

  private static void useOnce(Server server, Sandbox sandbox) {
    Browser ada = signedIn(server);
    ada.link(server.url(), sandbox.base(), "alice", "alice-password", "");
    new Github(server.url() + "/hooks/github", Installation.HOOK_SECRET)
        .send("release", "filling", Github.release("bench/pages", "v1"));
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> !sandbox.world().statuses("alice").isEmpty());
  }

  private static Browser signedIn(Server server) {
    Browser ada = new Browser();
    ada.signIn(server.url(), "ada", Installation.ADA_PASSWORD);
    return ada;
  }

  /** One of each kind. */
  private static Map<String, String> pages(Browser ada, Server server) {
    List<Walk.Step> steps = Walk.of(ada, server.url());
    return steps.stream()
        .collect(
            Collectors.toMap(
                Walk.Step::kind,
                step -> step.answer().uri().toString(),
                (first, second) -> first,
                TreeMap::new));
  }

  private static void look(Browser ada, String kind, String url) {
    long[] nanos =
        LongStream.range(0, WARM_UPS + LOOKS)
            .map(
                number -> {
                  long begin = System.nanoTime();
                  HttpResponse<String> answer = ada.peek(url);
                  if (answer.statusCode() != 200) {
                    throw new IllegalStateException(url + " answers " + answer.statusCode());
                  }
                  return System.nanoTime() - begin;
                })
            .skip(WARM_UPS)
            .sorted()
            .toArray();
    String timing = ada.peek(url).headers().firstValue("Server-Timing").orElse("");
    System.out.printf(
        "%-40s %9.1f %9.1f %9s%n",
        kind,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.95)] / 1e6,
        timing.replaceFirst(".*desc=\"(\\d+) .*", "$1"));
  }
}
