package social.howdah.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** Several nodes on one PostgreSQL. */
class ClusterTest {
  private final List<Delivery> handled = new CopyOnWriteArrayList<>();

  @Test
  void twoNodesShareTheLanesAndKeepTheirOrder() {
    Database database = TestDatabase.POSTGRESQL.open();
    try (Node one = new Node(database, this::handle, Map.of()).start();
        Node two = new Node(TestDatabase.second(database), this::handle, Map.of()).start()) {
      IntStream.range(0, 300)
          .forEach(i -> (i % 2 == 0 ? one : two).enqueue("lane/" + i % 7, String.valueOf(i)));
      await().untilAsserted(() -> assertThat(handled).hasSize(300));
      for (int lane = 0; lane < 7; lane++) {
        String name = "lane/" + lane;
        assertThat(handled.stream().filter(d -> d.lane().equals(name)).map(Delivery::payload))
            .isSortedAccordingTo(
                (a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
      }
    }
  }

  /** A node that dies in a call leaves a lane picked and a delivery running. */
  @Test
  void theLaneOfADeadNodeIsTakenOverWithItsOutcomeUnknown() {
    Database database = TestDatabase.POSTGRESQL.open();
    Node node = new Node(database, this::handle, Map.of());
    try (node) {
      node.start();
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle
                      .createScript(
                          """
                          INSERT INTO lane (name) VALUES ('lane');
                          INSERT INTO delivery (id, kind, lane, event, payload, idempotency_key,
                              state, attempts, outcome_unknown, created_at, next_attempt_at)
                          VALUES (gen_random_uuid(), 'test', 'lane', gen_random_uuid(), 'half',
                              'key', 'RUNNING', 1, FALSE, now(), now());
                          INSERT INTO scheduled_tasks (task_name, task_instance, execution_time,
                              picked, picked_by, last_heartbeat, version)
                          VALUES ('lane', 'lane', now(), TRUE, 'gone', now() - interval '1 hour', 1);
                          """)
                      .execute());
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(handled).extracting(Delivery::payload).contains("half"));
      assertThat(handled.get(0).outcomeUnknown()).isTrue();
      assertThat(handled.get(0).attempt()).isEqualTo(2);
      await().until(() -> node.all().get(0).state() == DeliveryState.State.DONE);
      assertThat(
              TestOutbox.deliveries(database, node.outbox)
                  .attempts(node.all())
                  .get(handled.get(0).id()))
          .extracting(Attempt::outcome)
          .containsExactly(Attempt.Outcome.UNKNOWN, Attempt.Outcome.DONE);
    }
  }

  private Receipt handle(Delivery delivery) {
    handled.add(delivery);
    return Receipt.NONE;
  }
}
