package social.howdah.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** Whose turn it is in a lane where much waits, on each database. */
@ParameterizedClass
@EnumSource
class TurnTest {
  private final Database database;
  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final Node node;

  TurnTest(TestDatabase kind) {
    database = kind.open();
    node =
        new Node(
                database,
                delivery -> {
                  handled.add(delivery.payload());
                  return Receipt.NONE;
                },
                Map.of())
            .start();
  }

  @AfterEach
  void close() {
    node.close();
    TestDatabase.close(database);
  }

  @Test
  void whatIsUrgentGoesFirstAndRoutesTakeTurnsWhenMuchWaits() {
    node.outbox.hold("lane", "until all of it is here");
    IntStream.range(0, 40).forEach(i -> node.outbox.enqueue(List.of(draft("storm", "storm " + i))));
    IntStream.range(0, 3).forEach(i -> node.outbox.enqueue(List.of(draft("news", "news " + i))));
    node.outbox.enqueue(List.of(draft("fire", "fire").urgent(true)));
    node.outbox.release("lane");
    await().untilAsserted(() -> assertThat(handled).hasSize(44));
    List<String> order = handled;
    assertThat(order.get(0)).isEqualTo("fire");
    assertThat(order.subList(1, 10)).allMatch(payload -> payload.startsWith("storm"));
    assertThat(order.subList(10, 17))
        .filteredOn(payload -> payload.startsWith("news"))
        .containsExactly("news 0", "news 1", "news 2");
    assertThat(order)
        .filteredOn(payload -> payload.startsWith("storm"))
        .isEqualTo(IntStream.range(0, 40).mapToObj(i -> "storm " + i).toList());
  }

  private static DeliveryDraft draft(String route, String payload) {
    return new DeliveryDraft("test", "lane", UUID.randomUUID(), route, payload, null);
  }
}
