package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/**
 * The keys are rotated while deliveries run, and the node that rotates is killed with signal 9 in
 * the middle: the other one finishes it, and no token is unreadable.
 */
@Order(3) // takes long: begins early
class KeyRotationIT {
  private static final int TOKENS = Integer.getInteger("rotation.tokens", 1000);
  private static final int POSTING = 4;

  @Test
  void aRotationUnderLoadOutlivesTheNodeThatBeganIt() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Connection sql = postgres.getPostgresDatabase().getConnection();
        Sandbox sandbox = Sandbox.start(0);
        ChatReceiver chat = ChatReceiver.start(0)) {
      Keyset master = Keyset.generate();
      Path data = Files.createDirectories(Installation.data("rotation"));
      Map<String, String> settings = settings(sandbox, chat, postgres);
      settings.put(
          "howdah.keys.file",
          Files.writeString(data.resolve("master.json"), master.json()).toString());
      Server first = Server.start(Server.freePort(), data, settings);
      Server second = Server.start(Server.freePort(), data, settings);
      Keyset before = master.ofDatabase(text(sql, "SELECT keyset FROM keyset"));
      Map<UUID, String> tokens = link(sql, before, sandbox);
      slowDown(sql);

      AtomicInteger accepted = new AtomicInteger();
      AtomicBoolean stop = new AtomicBoolean();
      ExecutorService senders = stream(second, accepted, stop);
      Browser ada = new Browser();
      ada.signIn(first.url(), "ada", Installation.ADA_PASSWORD);
      Browser.Page begun =
          ada.submit(ada.open(first.url() + "/admin/keys"), "form[action$=/rotate]", Map.of());
      assertThat(begun.message()).contains("The rotation that ada began").contains("is under way");
      await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> number(sql, "SELECT reencrypted FROM key_rotation") >= TOKENS / 4);
      first.kill();
      assertThat(number(sql, "SELECT reencrypted FROM key_rotation")).isLessThan(TOKENS);
      assertThat(number(sql, "SELECT COUNT(*) FROM key_rotation WHERE ended_at IS NULL")).isOne();

      await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () -> number(sql, "SELECT COUNT(*) FROM key_rotation WHERE ended_at IS NULL") == 0);
      stop.set(true);
      senders.shutdown();
      assertThat(senders.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

      Keyset after = master.ofDatabase(text(sql, "SELECT keyset FROM keyset"));
      assertThat(after.size()).isOne();
      for (Map.Entry<UUID, String> token : tokens.entrySet()) {
        byte[] ciphertext = bytes(sql, token.getKey());
        String place = "linked_account/" + token.getKey();
        assertThat(after.open(ciphertext, place)).isEqualTo(token.getValue());
        assertThatThrownBy(() -> before.open(ciphertext, place))
            .isInstanceOf(GeneralSecurityException.class);
      }
      assertThat(accepted).hasPositiveValue();
      await().atMost(Duration.ofMinutes(1)).until(() -> posted(sandbox) == accepted.get());
      assertThat(number(sql, "SELECT COUNT(*) FROM delivery WHERE state = 'DEAD'")).isZero();
      assertThat(text(sql, "SELECT detail FROM audit WHERE action = 'key-rotation-ended'"))
          .endsWith("0 unreadable; the old keys are forgotten");
      assertThat(text(sql, "SELECT actor FROM audit WHERE action = 'key-rotation-begun'"))
          .isEqualTo("ada");

      // A node that starts afterwards has the new key, and posts.
      int so = posted(sandbox);
      try (Server third = Server.start(Server.freePort(), data, settings)) {
        second.stop();
        assertThat(send(third, 0, "late")).isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> posted(sandbox) == so + 1);
      }
    }
  }

  private static Map<String, String> settings(
      Sandbox sandbox, ChatReceiver chat, EmbeddedPostgres postgres) {
    Map<String, String> settings = new HashMap<>(Installation.settings(sandbox, chat));
    settings.put("howdah.database.url", postgres.getJdbcUrl("postgres", "postgres"));
    settings.put("howdah.keys.reload", "1s");
    for (int i = 0; i < POSTING; i++) {
      settings.put("howdah.route.r" + i + ".from", "ci");
      settings.put("howdah.route.r" + i + ".when", "data.account == " + i);
      settings.put("howdah.route.r" + i + ".post-as", "user" + i);
      settings.put("howdah.route.r" + i + ".text", "event {{ data.number }}");
    }
    return settings;
  }

  /** As linking leaves them; four of them are known to the instance. */
  private static Map<UUID, String> link(Connection sql, Keyset keys, Sandbox sandbox)
      throws Exception {
    Map<UUID, String> tokens = new LinkedHashMap<>();
    try (PreparedStatement insert =
        sql.prepareStatement(
            """
            INSERT INTO linked_account (id, person, instance, account_id, handle, alias, token,
                scopes, linked_at)
            VALUES (?, 'ada', ?, ?, ?, ?, ?, 'read write push', CURRENT_TIMESTAMP)
            """)) {
      for (int i = 0; i < TOKENS; i++) {
        World.User user = sandbox.world().user("user" + i, "password");
        String token =
            i < POSTING
                ? sandbox.world().tokenFor(user, "read", "write", "push")
                : UUID.randomUUID().toString();
        UUID id = UUID.randomUUID();
        tokens.put(id, token);
        insert.setObject(1, id);
        insert.setString(2, sandbox.base());
        insert.setString(3, user.id());
        insert.setString(4, "user" + i + "@sandbox");
        insert.setString(5, "user" + i);
        insert.setBytes(6, keys.seal(token, "linked_account/" + id));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return tokens;
  }

  /** A slow disk: there is a middle to be killed in. */
  private static void slowDown(Connection sql) throws SQLException {
    try (Statement statement = sql.createStatement()) {
      statement.execute(
          """
          CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN PERFORM pg_sleep(0.003); RETURN NEW; END $$;
          CREATE TRIGGER slowly BEFORE UPDATE ON linked_account
          FOR EACH ROW EXECUTE FUNCTION slowly()
          """);
    }
  }

  private static ExecutorService stream(Server server, AtomicInteger accepted, AtomicBoolean stop) {
    ExecutorService senders = Executors.newFixedThreadPool(POSTING);
    IntStream.range(0, POSTING)
        .forEach(
            account ->
                senders.execute(
                    () -> {
                      for (int i = 0; !stop.get() && i < 2000; i++) {
                        if (send(server, account, String.valueOf(i))) {
                          accepted.incrementAndGet();
                        }
                      }
                    }));
    return senders;
  }

  private static boolean send(Server server, int account, String number) {
    Github ci = new Github(server.url() + "/hooks/ci", Installation.HOOK_SECRET);
    String body = "{\"account\":%d,\"number\":\"%s\"}".formatted(account, number);
    return ci.send(
                ci.request("x", "x", body)
                    .header("X-Signature", ci.sign(body))
                    .header("X-Id", account + "-" + number)
                    .build())
            .statusCode()
        == 202;
  }

  private static int posted(Sandbox sandbox) {
    return IntStream.range(0, POSTING).map(i -> sandbox.world().statuses("user" + i).size()).sum();
  }

  private static long number(Connection sql, String query) throws SQLException {
    return Long.parseLong(text(sql, query));
  }

  private static String text(Connection sql, String query) throws SQLException {
    try (Statement statement = sql.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static byte[] bytes(Connection sql, UUID account) throws SQLException {
    try (PreparedStatement query =
        sql.prepareStatement("SELECT token FROM linked_account WHERE id = ?")) {
      query.setObject(1, account);
      try (ResultSet rows = query.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getBytes(1);
      }
    }
  }
}
