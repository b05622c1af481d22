package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;
import social.howdah.sandbox.ChatReceiver;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/** {@code kill -9} after each part of a thread in turn: it ends complete and without doubles. */
@Order(4) // takes long: begins early
class ThreadIT {
  /** After how many parts the server dies; 7 is after each. */
  private static final int KILLS = Integer.getInteger("thread.kills", 2);

  private static final String NOTE =
      IntStream.range(0, 1_000)
          .mapToObj(i -> "Change %d makes the thing better. ".formatted(i))
          .collect(Collectors.joining())
          .substring(0, 3_000);

  @Test
  void aReleaseNoteOf3000CharactersSurvivesACrashAfterEachPart() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Sandbox sandbox = Sandbox.start(0);
        ChatReceiver chat = ChatReceiver.start(0)) {
      sandbox.world().user("alice", "alice-password");
      sandbox.manners().ignoresIdempotencyKeys();
      String url = postgres.getJdbcUrl("postgres", "postgres");
      Map<String, String> settings = new HashMap<>(Installation.settings(sandbox, chat));
      settings.put("howdah.database.url", url);
      Path data = Installation.data("thread");
      int port = Server.freePort();
      Server server = Server.start(port, data, settings);
      Browser ada = new Browser();
      ada.signIn(server.url(), "ada", Installation.ADA_PASSWORD);
      ada.link(server.url(), sandbox.base(), "alice", "alice-password", "alice");
      // Long enough for a part to be in hand when the server dies.
      sandbox.takes(Duration.ofMillis(300));
      enqueue(url);
      int kills = 0;
      while (kills < KILLS && parts(sandbox).size() < 7) {
        int before = parts(sandbox).size();
        await()
            .atMost(Duration.ofMinutes(2))
            .pollInterval(Duration.ofMillis(5))
            .until(() -> parts(sandbox).size() > before);
        server.kill();
        kills++;
        server = Server.start(port, data, settings);
      }
      assertThat(kills).isGreaterThanOrEqualTo(Math.min(KILLS, 4));
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> parts(sandbox).get(parts(sandbox).size() - 1).text().endsWith("(7/7)"));
      server.stop();
      check(parts(sandbox));
    }
  }

  private static void enqueue(String url) {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(url);
      StatusDraft draft =
          StatusDraftBuilder.builder()
              .account("alice")
              .text(NOTE)
              .overlong(StatusDraft.Overlong.THREAD)
              .build();
      TestOutbox.idle(new Database(pool))
          .enqueue(
              List.of(
                  new DeliveryDraft(
                      "status",
                      "publish/alice",
                      UUID.randomUUID(),
                      null,
                      Json.write(draft),
                      null)));
    }
  }

  private static List<World.Posted> parts(Sandbox sandbox) {
    return sandbox.world().statuses("alice");
  }

  private static void check(List<World.Posted> parts) {
    assertThat(parts).hasSize(7);
    for (int i = 0; i < 7; i++) {
      assertThat(parts.get(i).text()).endsWith(" (%d/7)".formatted(i + 1));
      assertThat(parts.get(i).inReplyTo()).isEqualTo(i == 0 ? null : parts.get(i - 1).id());
    }
    assertThat(
            parts.stream()
                .map(part -> part.text().replaceFirst(" \\(\\d/\\d\\)$", ""))
                .collect(Collectors.joining(" ")))
        .isEqualTo(NOTE.strip());
  }
}
