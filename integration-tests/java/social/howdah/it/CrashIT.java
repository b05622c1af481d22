package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/**
 * {@code kill -9} in the middle of a stream of events: each that was answered 2xx is a status
 * exactly once, in order per account. {@code -Dcrash.events=2000} runs the full size.
 */
@Order(1) // takes long: begins early
class CrashIT {
  private static final int EVENTS = Integer.getInteger("crash.events", 300);
  private static final int ACCOUNTS = 4;

  @Test
  void nothingIsLostOrDoubledOnTheEmbeddedDatabase() {
    crash(Map.of(), false);
  }

  @Test
  void nothingIsLostOrDoubledOnPostgresql() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      crash(Map.of("howdah.database.url", postgres.getJdbcUrl("postgres", "postgres")), false);
    }
  }

  @Test
  void nothingIsLostOrDoubledWhenOneOfTwoNodesDies() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      crash(Map.of("howdah.database.url", postgres.getJdbcUrl("postgres", "postgres")), true);
    }
  }

  private void crash(Map<String, String> database, boolean twoNodes) {
    try (Sandbox sandbox = Sandbox.start(0);
        ChatReceiver chat = ChatReceiver.start(0)) {
      Map<String, String> settings = new HashMap<>(Installation.settings(sandbox, chat));
      settings.putAll(database);
      for (int i = 0; i < ACCOUNTS; i++) {
        sandbox.world().user("user" + i, "password");
        settings.put("howdah.route.r" + i + ".from", "ci");
        settings.put("howdah.route.r" + i + ".when", "data.account == " + i);
        settings.put("howdah.route.r" + i + ".post-as", "user" + i);
        settings.put("howdah.route.r" + i + ".text", "event {{ data.number }}");
      }
      Path data = Installation.data("crash");
      int port = Server.freePort();
      Server first = Server.start(port, data, settings);
      Server second = twoNodes ? Server.start(Server.freePort(), data, settings) : null;
      Browser ada = new Browser();
      ada.signIn(first.url(), "ada", Installation.ADA_PASSWORD);
      for (int i = 0; i < ACCOUNTS; i++) {
        assertThat(ada.link(first.url(), sandbox.base(), "user" + i, "password", "").message())
            .isEqualTo("The account is linked.");
      }
      sandbox.takes(Duration.ofMillis(20));

      Queue<Integer> accepted = new ConcurrentLinkedQueue<>();
      List<String> hooks = new ArrayList<>(List.of(first.url()));
      if (second != null) {
        hooks.add(second.url());
      }
      stream(hooks, accepted, first);
      assertThat(accepted).hasSizeBetween(EVENTS / 10, EVENTS);
      Server survivor = second == null ? Server.start(port, data, settings) : second;
      await().atMost(Duration.ofMinutes(3)).until(() -> posted(sandbox).size() >= accepted.size());
      survivor.stop();
      check(sandbox, accepted);
    }
  }

  /** Several senders, one for each account, so that what is accepted has an order. */
  private static void stream(List<String> hooks, Queue<Integer> accepted, Server victim) {
    ExecutorService senders = Executors.newFixedThreadPool(ACCOUNTS);
    AtomicInteger done = new AtomicInteger();
    for (int account = 0; account < ACCOUNTS; account++) {
      int own = account;
      senders.execute(
          () -> {
            for (int number = own; number < EVENTS; number += ACCOUNTS) {
              String hook = hooks.get((number / ACCOUNTS) % hooks.size());
              if (send(hook, own, number)) {
                accepted.add(number);
              }
              if (done.incrementAndGet() == EVENTS / 2) {
                victim.kill();
              }
            }
          });
    }
    senders.shutdown();
    try {
      assertThat(senders.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean send(String base, int account, int number) {
    Github ci = new Github(base + "/hooks/ci", Installation.HOOK_SECRET);
    String body = "{\"account\":%d,\"number\":%d}".formatted(account, number);
    try {
      return ci.send(
                  ci.request("x", "x", body)
                      .header("X-Signature", ci.sign(body))
                      .header("X-Id", String.valueOf(number))
                      .timeout(Duration.ofSeconds(20))
                      .build())
              .statusCode()
          == 202;
    } catch (java.io.UncheckedIOException e) {
      return false;
    }
  }

  private static List<Integer> posted(Sandbox sandbox) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      sandbox.world().statuses("user" + i).stream()
          .map(World.Posted::text)
          .map(text -> Integer.valueOf(text.replace("event ", "")))
          .forEach(all::add);
    }
    return all;
  }

  /** An event whose answer got lost may be posted too; none may be posted twice. */
  private static void check(Sandbox sandbox, Queue<Integer> accepted) {
    List<Integer> posted = posted(sandbox);
    assertThat(posted).doesNotHaveDuplicates();
    assertThat(posted).containsAll(accepted);
    for (int i = 0; i < ACCOUNTS; i++) {
      assertThat(
              sandbox.world().statuses("user" + i).stream()
                  .map(status -> Integer.valueOf(status.text().replace("event ", ""))))
          .isSorted();
    }
  }
}
