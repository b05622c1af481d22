package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.PushSender;
import social.howdah.sandbox.Sandbox;

/**
 * An installation on PostgreSQL that no browser can be sent back to: people paste the code. {@code
 * -Dburst.pushes=5000} runs the full burst.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(6) // takes long: begins early
class PostgresqlIT {
  private static final int PUSHES = Integer.getInteger("burst.pushes", 400);

  /** Howdah's own name of an event, in CloudEvents. */
  private static final Pattern EVENT = Pattern.compile("\"id\":\"([0-9a-f-]{36}/[0-9]+)\"");

  private final Path files = Installation.data("postgresql").toAbsolutePath();
  private final Sandbox sandbox = Sandbox.start(0);
  private final ChatReceiver chat = ChatReceiver.start(0);
  private final Browser ada = new Browser();
  private final int port = Server.freePort();
  private EmbeddedPostgres postgres;
  private final Server server;

  PostgresqlIT() throws IOException {
    sandbox.world().user("alice", "alice-password");
    sandbox.world().user("bob", "bob-password");
    postgres = postgres();
    Map<String, String> settings = new HashMap<>(Installation.settings(sandbox, chat));
    settings.put("howdah.database.url", postgres.getJdbcUrl("postgres", "postgres"));
    settings.put("howdah.link.out-of-band", "true");
    settings.put("howdah.notifications.most-missed", "10000");
    server = Server.start(Server.freePort(), Installation.data("out-of-band"), settings);
    ada.signIn(server.url(), "ada", Installation.ADA_PASSWORD);
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
    postgres.close();
    chat.close();
    sandbox.close();
  }

  @Test
  void aWrongCodeIsToldAndItsStateIsSpent() {
    Browser.Page page = begin();
    assertThat(paste(page, "wrong").message())
        .isEqualTo("The instance refused the code. Link the account again.");
    assertThat(paste(page, "wrong").message()).startsWith("This link was used already");
    assertThat(sandbox.world().tokens("alice")).isEmpty();
  }

  @Test
  void whoTakesLongerThanTenMinutesBeginsAgain() throws SQLException {
    Browser.Page page = begin();
    String code = code(page);
    sql("UPDATE pending_authorization SET expires_at = expires_at - INTERVAL '601 seconds'");
    assertThat(paste(page, code).message())
        .isEqualTo("That took longer than ten minutes. Link the account again.");
    assertThat(sandbox.world().tokens("alice")).isEmpty();
    assertThat(ada.open(server.url() + "/").html().select("article")).isEmpty();
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void aPastedCodeLinksAndTheDatabaseHoldsNoSecretInClear() throws Exception {
    Browser.Page page = begin();
    assertThat(paste(page, " " + code(page) + "\n").message()).isEqualTo("The account is linked.");
    Github github = new Github(server.url() + "/hooks/github", Installation.HOOK_SECRET);
    assertThat(github.send("release", "pg-1", Github.release("pg/it", "v1")).statusCode())
        .isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> sandbox.world().statuses("alice").size() == 1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !sandbox.world().subscriptions("alice").isEmpty());
    Mentions.post(sandbox, "bob", "@alice hello from PostgreSQL");
    await().atMost(Duration.ofSeconds(20)).until(() -> !chat.messages().isEmpty());

    sql("CHECKPOINT");
    assertThat(DatabaseFiles.secretsIn(files, "pg/it")).isEmpty();
  }

  /** Alice is linked. */
  @Test
  @Order(Integer.MAX_VALUE)
  void aBurstOfPushesWithTheDatabaseStoppedInTheMiddleIsForwardedOnceEach() throws Exception {
    int before = sandbox.pushes().sent().size();
    Set<String> told = Set.copyOf(told().keySet());
    for (int i = 0; i < PUSHES; i++) {
      Mentions.post(sandbox, "bob", "@alice burst " + i);
      if (i == PUSHES / 2) {
        postgres.close();
      }
      if (i == PUSHES * 3 / 4) {
        // A short absence costs senders nothing but time.
        await().atMost(Duration.ofMinutes(1)).until(() -> answers(before).contains(503));
        postgres = postgres();
      }
    }
    await()
        .atMost(Duration.ofMinutes(1).plusMillis(50L * PUSHES))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> told().size() >= told.size() + PUSHES);
    Map<String, Set<String>> all = told();
    all.keySet().removeAll(told);
    assertThat(all).hasSize(PUSHES);
    // A receiver tells a repetition by its webhook-id: each event has one.
    assertThat(all.values()).allMatch(ids -> ids.size() == 1);
    assertThat(answers(before)).hasSizeGreaterThan(PUSHES).isSubsetOf(201, 503);
  }

  /** What was answered to pushes after the first so many. */
  private List<Integer> answers(int before) {
    return sandbox.pushes().sent().stream().skip(before).map(PushSender.Sent::status).toList();
  }

  /** Its files stay when it stops. */
  private EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(files)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  /** The webhook-ids under which each event was told. */
  private Map<String, Set<String>> told() {
    Map<String, Set<String>> told = new HashMap<>();
    for (ChatReceiver.Message message : chat.messages()) {
      Matcher event = EVENT.matcher(message.body());
      if (message.path().equals("/hooks/archive") && event.find()) {
        told.computeIfAbsent(event.group(1), key -> new HashSet<>())
            .add(String.valueOf(message.headers().get("webhook-id")));
      }
    }
    return told;
  }

  private Browser.Page begin() {
    Browser.Page page = ada.consent(server.url(), sandbox.base(), "");
    assertThat(page.html().title()).startsWith("Paste the code");
    return page;
  }

  /** What the instance shows to a person who allows it. */
  private String code(Browser.Page page) {
    String authorize =
        Objects.requireNonNull(page.html().selectFirst("a[href*=/oauth/authorize]")).attr("href");
    Browser.Page shown = ada.decide(ada.open(authorize), "alice", "alice-password", "allow");
    return shown.html().select("code").text();
  }

  private Browser.Page paste(Browser.Page page, String code) {
    return ada.submit(page, "form[action$=/code]", Map.of("code", code));
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
