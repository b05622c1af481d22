package social.howdah.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.outbox.DeliveryState.State;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** What people may change of a delivery, on each database. */
@ParameterizedClass
@EnumSource
class DeliveriesTest {
  private static final Map<String, String> PATIENT = Map.of("howdah.outbox.retries", "1h");

  private final Database database;
  private final List<Delivery> handled = new CopyOnWriteArrayList<>();

  DeliveriesTest(TestDatabase kind) {
    database = kind.open();
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void otherWordsGoOutAtTheOldPlaceUnderTheOldKey() {
    try (Node node = node()) {
      node.enqueue("lane", "dies");
      DeliveryState dead = ended(node, 0, State.DEAD);
      assertThat(deliveries(node).rewrite(dead.id(), "fine", false)).isTrue();
      ended(node, 0, State.DONE);
      assertThat(handled).extracting(Delivery::payload).containsExactly("dies", "fine");
      assertThat(handled.stream().map(Delivery::idempotencyKey).distinct()).hasSize(1);
      assertThat(deliveries(node).rewrite(dead.id(), "again", false)).isFalse();
    }
  }

  @Test
  void whatWaitsForItsTimeGoesOutInOtherWordsNow() {
    try (Node node = node()) {
      node.enqueue("lane", "waits");
      await().until(() -> node.all().get(0).error() != null);
      assertThat(deliveries(node).rewrite(node.all().get(0).id(), "fine", false)).isTrue();
      ended(node, 0, State.DONE);
    }
  }

  @Test
  void whatMayHaveGoneOutKeepsItsWords() {
    try (Node node = node()) {
      node.enqueue("lane", "unknown");
      await().until(() -> node.all().get(0).error() != null);
      DeliveryState waiting = node.all().get(0);
      assertThat(deliveries(node).rewrite(waiting.id(), "fine", false)).isFalse();
      assertThat(deliveries(node).payloads(List.of(waiting.id())))
          .isEqualTo(Map.of(waiting.id(), "unknown"));
    }
  }

  @Test
  void whatGoesOutInPartsKeepsItsWordsOnceItWasTried() {
    try (Node node = node()) {
      node.enqueue("lane", "waits");
      await().until(() -> node.all().get(0).error() != null);
      assertThat(deliveries(node).rewrite(node.all().get(0).id(), "fine", true)).isFalse();
      node.enqueue("lane", "behind");
      assertThat(deliveries(node).rewrite(node.all().get(1).id(), "fine", true)).isTrue();
    }
  }

  @Test
  void whatIsInHandIsLeftAlone() throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    DeliveryHandler handler =
        delivery -> {
          entered.countDown();
          release.await();
          return Receipt.NONE;
        };
    try (Node node = new Node(database, handler, Map.of()).start()) {
      node.enqueue("lane", "x");
      entered.await();
      DeliveryState running = node.all().get(0);
      assertThat(deliveries(node).cancel(running.id(), "No.")).isFalse();
      assertThat(deliveries(node).rewrite(running.id(), "y", false)).isFalse();
      release.countDown();
      ended(node, 0, State.DONE);
    }
  }

  @Test
  void whatStandsBehindACancelledOneGoesOn() {
    try (Node node = node()) {
      node.enqueue("lane", "waits");
      node.enqueue("lane", "fine");
      await().until(() -> node.all().get(0).error() != null);
      assertThat(deliveries(node).cancel(node.all().get(0).id(), "Cancelled by ada.")).isTrue();
      ended(node, 1, State.DONE);
      assertThat(node.all().get(0))
          .extracting(DeliveryState::state, DeliveryState::error)
          .containsExactly(State.CANCELLED, "Cancelled by ada.");
    }
  }

  @Test
  void aDeadLetterThatIsGivenUpStillTellsWhatItDiedOf() {
    try (Node node = node()) {
      node.enqueue("lane", "dies");
      DeliveryState dead = ended(node, 0, State.DEAD);
      assertThat(deliveries(node).cancel(dead.id(), "Cancelled by ada.")).isTrue();
      assertThat(node.all().get(0).error()).isEqualTo("Cancelled by ada. never");
      assertThat(node.outbox.replay(dead.id())).isFalse();
      assertThat(deliveries(node).cancel(dead.id(), "Again.")).isFalse();
    }
  }

  @Test
  void nothingIsChangedWhenTheTransactionFails() {
    try (Node node = node()) {
      node.enqueue("lane", "dies");
      DeliveryState dead = ended(node, 0, State.DEAD);
      assertThatThrownBy(
              () ->
                  database.transaction(
                      () -> {
                        node.outbox.replay(dead.id());
                        throw new IllegalStateException("the audit is full");
                      }))
          .hasMessage("the audit is full");
      assertThat(node.all().get(0).state()).isEqualTo(State.DEAD);
    }
  }

  private Node node() {
    return new Node(database, this::handle, PATIENT).start();
  }

  private Receipt handle(Delivery delivery) throws RetryableDeliveryException {
    handled.add(delivery);
    switch (delivery.payload()) {
      case "dies" -> throw new IllegalStateException("never");
      case "waits" -> throw RetryableDeliveryException.refused("not yet");
      case "unknown" -> throw RetryableDeliveryException.outcomeUnknown("no answer");
      default -> {
        return Receipt.NONE;
      }
    }
  }

  private Deliveries deliveries(Node node) {
    return TestOutbox.deliveries(database, node.outbox);
  }

  private static DeliveryState ended(Node node, int index, State state) {
    await().atMost(Duration.ofSeconds(20)).until(() -> node.all().get(index).state() == state);
    return node.all().get(index);
  }
}
