package social.howdah.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.outbox.Attempt.Outcome;
import social.howdah.outbox.DeliveryState.State;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** What was tried is told, on each database. */
@ParameterizedClass
@EnumSource
class AttemptsTest {
  private final Database database;
  private final Deliveries deliveries;
  private final AtomicInteger calls = new AtomicInteger();

  AttemptsTest(TestDatabase kind) {
    database = kind.open();
    deliveries = TestOutbox.deliveries(database, TestOutbox.idle(database));
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void eachAttemptTellsWhatCameOfItReplaysOrNot() {
    DeliveryHandler handler =
        delivery -> {
          switch (calls.incrementAndGet()) {
            case 1 -> throw RetryableDeliveryException.refused("too many at once");
            case 2 -> throw RetryableDeliveryException.outcomeUnknown("no answer");
            case 3 -> throw new IllegalStateException("never like this");
            default -> {
              return Receipt.NONE;
            }
          }
        };
    try (Node node = new Node(database, handler, retries("10ms,10ms")).start()) {
      node.enqueue("lane", "x");
      DeliveryState dead = ended(node, State.DEAD);
      assertThat(attempts(dead))
          .extracting(Attempt::number, Attempt::outcome, Attempt::words)
          .containsExactly(
              tuple(1, Outcome.REFUSED, "too many at once"),
              tuple(2, Outcome.UNKNOWN, "no answer"),
              tuple(3, Outcome.DEAD, "never like this"));
      node.outbox.replay(dead.id());
      DeliveryState done = ended(node, State.DONE);
      assertThat(attempts(done))
          .extracting(Attempt::number, Attempt::outcome)
          .endsWith(tuple(3, Outcome.DEAD), tuple(4, Outcome.DONE));
      assertThat(attempts(done)).extracting(Attempt::ended).isSorted().endsWith(done.ended());
    }
  }

  @Test
  void whatSucceedsAtOnceHasOneAttempt() {
    try (Node node = new Node(database, delivery -> Receipt.NONE, Map.of()).start()) {
      node.enqueue("lane", "x");
      assertThat(attempts(ended(node, State.DONE)))
          .extracting(Attempt::number, Attempt::outcome, Attempt::words)
          .containsExactly(tuple(1, Outcome.DONE, ""));
    }
  }

  @Test
  void theLastTwentyAreKept() {
    DeliveryHandler handler =
        delivery -> {
          if (calls.incrementAndGet() <= 25) {
            throw RetryableDeliveryException.refusedUntil(
                "busy " + calls.get(), Duration.ofMillis(1));
          }
          throw new IllegalStateException("x".repeat(500) + "\0");
        };
    try (Node node = new Node(database, handler, Map.of()).start()) {
      node.enqueue("lane", "x");
      List<Attempt> kept = attempts(ended(node, State.DEAD));
      assertThat(kept).hasSize(20);
      assertThat(kept.get(0)).extracting(Attempt::number, Attempt::words).contains(7, "busy 7");
      assertThat(kept.get(19).words()).hasSize(300).endsWith("x…");
    }
  }

  @Test
  void aLastAttemptOfUnknownOutcomeIsToldToTheReplay() {
    DeliveryHandler handler =
        delivery -> {
          switch (calls.incrementAndGet()) {
            case 1 -> throw RetryableDeliveryException.refused("busy");
            case 2 -> throw RetryableDeliveryException.outcomeUnknown("no answer");
            default -> assertThat(delivery.outcomeUnknown()).isTrue();
          }
          return Receipt.NONE;
        };
    try (Node node = new Node(database, handler, retries("10ms")).start()) {
      node.enqueue("lane", "x");
      DeliveryState dead = ended(node, State.DEAD);
      assertThat(dead.outcomeUnknown()).isTrue();
      node.outbox.replay(dead.id());
      ended(node, State.DONE);
    }
  }

  @Test
  void attemptsAreGoneWithTheirDelivery() {
    DeliveryHandler handler =
        delivery -> {
          throw new IllegalStateException("no");
        };
    try (Node node = new Node(database, handler, Map.of()).start()) {
      node.enqueue("lane", "x");
      DeliveryState dead = ended(node, State.DEAD);
      new DeliveryListStore(database).clean(dead.created().plusSeconds(3_600));
      assertThat(deliveries.find(dead.id())).isEmpty();
      assertThat(new AttemptStore(database).of(List.of(dead.id()))).isEmpty();
    }
  }

  private static Map<String, String> retries(String waits) {
    return Map.of("howdah.outbox.retries", waits);
  }

  private List<Attempt> attempts(DeliveryState delivery) {
    return deliveries.attempts(List.of(delivery)).getOrDefault(delivery.id(), List.of());
  }

  private static DeliveryState ended(Node node, State state) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> node.all().stream().anyMatch(delivery -> delivery.state() == state));
    return node.all().get(0);
  }
}
