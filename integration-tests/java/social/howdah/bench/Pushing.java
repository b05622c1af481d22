package social.howdah.bench;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import social.howdah.it.Browser;
import social.howdah.it.Installation;
import social.howdah.it.Mentions;
import social.howdah.it.Server;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.PushSender;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/**
 * Taking pushes in, verified, decrypted and committed on PostgreSQL with fsync, against the same
 * cryptography in a loop on all cores: by number, and by the processor time of the server's process
 * alone, which leaves the load and the database out. Rounds of the two alternate. {@code
 * -Dbench.p256=jdk} does without Amazon Corretto's provider, in both.
 */
public final class Pushing {
  private static final Duration ROUND = Duration.ofSeconds(8);
  private static final int WARM_UPS = Integer.getInteger("bench.warm-ups", 10);
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  /** Its provider looks for its library where it is not. */
  private static final Map<String, String> WITHOUT_CORRETTO =
      System.getProperty("bench.p256", "corretto").equals("jdk")
          ? Map.of("com.amazon.corretto.crypto.provider.useExternalLib", "true")
          : Map.of();

  private final List<Double> looped = new ArrayList<>();
  private final List<Load.Round> taken = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();

  private Pushing() {}

  public static void main(String[] arguments) throws Exception {
    WITHOUT_CORRETTO.forEach(System::setProperty);
    new Pushing().run();
    System.exit(0);
  }

  private void run() throws Exception {
    Path data = Files.createDirectories(Path.of("target", "bench", UUID.randomUUID().toString()));
    try (EmbeddedPostgres postgres = Accepting.postgres();
        Sandbox sandbox = Sandbox.start(0);
        ChatReceiver chat = ChatReceiver.start(0);
        Server server = Server.start(Server.freePort(), data, settings(sandbox, chat, postgres))) {
      PushSender.Push push = push(sandbox, server);
      Load pushes = new Load(push.endpoint(), () -> headers(push), push.body());
      Cryptography cryptography = Cryptography.as(sandbox.pushes(), push.endpoint());
      for (int round = 1 - WARM_UPS; round <= ROUNDS; round++) {
        double loop = cryptography.perSecond(ROUND);
        double before = processorSeconds(server);
        Load.Round some = pushes.run(ROUND);
        double spent = processorSeconds(server) - before;
        double cryptographic = CORES / loop * some.perSecond() * ROUND.toSeconds();
        System.out.printf(
            "%-9s loop %,8.0f/s   pushes %s   ratio %.2f   of the server's time %.2f%n",
            round <= 0 ? "warm-up" : "round " + round,
            loop,
            some,
            some.perSecond() / loop,
            cryptographic / spent);
        if (round > 0) {
          looped.add(loop);
          taken.add(some);
          shares.add(cryptographic / spent);
        }
      }
      double loop = Load.median(looped, one -> one);
      double pushed = Load.median(taken, Load.Round::perSecond);
      System.out.printf(
          "%nmedian    loop %,.0f/s, pushes %,.0f/s: ratio %.2f, of the server's time %.2f;"
              + " p50 %.1f ms, p99 %.1f ms%n%s%n",
          loop,
          pushed,
          pushed / loop,
          Load.median(shares, share -> share),
          Load.median(taken, Load.Round::p50),
          Load.median(taken, Load.Round::p99),
          Footprint.of(server));
    }
  }

  private static double processorSeconds(Server server) {
    return ProcessHandle.of(server.pid())
            .flatMap(process -> process.info().totalCpuDuration())
            .map(Duration::toMillis)
            .orElseThrow()
        / 1e3;
  }

  private static Map<String, String> settings(
      Sandbox sandbox, ChatReceiver chat, EmbeddedPostgres postgres) {
    sandbox.world().user("alice", "alice-password");
    sandbox.world().user("bob", "bob-password");
    Map<String, String> settings = new HashMap<>(Installation.settings(sandbox, chat));
    settings.put("howdah.database.url", postgres.getJdbcUrl("postgres", "postgres"));
    settings.putAll(WITHOUT_CORRETTO);
    return settings;
  }

  /** One for an account that is linked, of a notification that was brought before. */
  private static PushSender.Push push(Sandbox sandbox, Server server) throws Exception {
    Browser ada = new Browser();
    ada.signIn(server.url(), "ada", Installation.ADA_PASSWORD);
    ada.link(server.url(), sandbox.base(), "alice", "alice-password", "alice");
    World world = sandbox.world();
    await().atMost(Duration.ofMinutes(1)).until(() -> !world.subscriptions("alice").isEmpty());
    Mentions.post(sandbox, "bob", "@alice hello");
    await().atMost(Duration.ofMinutes(1)).until(() -> !sandbox.pushes().sent().isEmpty());
    String id = sandbox.pushes().sent().get(0).notification();
    return sandbox
        .pushes()
        .sealed(
            "{\"access_token\":\"%s\",\"preferred_locale\":\"en\",\"notification_id\":%s,\"notification_type\":\"mention\",\"title\":\"bob mentioned you\",\"body\":\"hello\"}"
                .formatted("x".repeat(43), id),
            world.subscriptions("alice").get(0));
  }

  private static String headers(PushSender.Push push) {
    return push.headers().entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
        .collect(Collectors.joining());
  }
}
