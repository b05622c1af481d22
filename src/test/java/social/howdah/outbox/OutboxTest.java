package social.howdah.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.outbox.DeliveryState.State;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** What the door promises, on each database. */
@ParameterizedClass
@EnumSource
class OutboxTest {
  private static final Map<String, String> QUICK =
      Map.of("howdah.outbox.retries", "100ms,100ms,100ms");

  private final Database database;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Delivery> handled = new CopyOnWriteArrayList<>();

  OutboxTest(TestDatabase kind) {
    database = kind.open();
  }

  @AfterEach
  void close() {
    nodes.forEach(Node::close);
    TestDatabase.close(database);
  }

  @Test
  void aLaneRunsInOrderWhileOthersRunBesideIt() {
    Set<String> busy = ConcurrentHashMap.newKeySet();
    List<String> overlaps = Collections.synchronizedList(new ArrayList<>());
    Node node =
        node(
            delivery -> {
              if (!busy.add(delivery.lane())) {
                overlaps.add(delivery.lane());
              }
              handled.add(delivery);
              busy.remove(delivery.lane());
              return Receipt.NONE;
            });
    IntStream.range(0, 200).forEach(i -> node.enqueue("lane/" + i % 10, String.valueOf(i)));
    await().untilAsserted(() -> assertThat(handled).hasSize(200));
    assertThat(overlaps).isEmpty();
    assertThat(payloads("lane/3"))
        .isEqualTo(IntStream.range(0, 20).mapToObj(i -> String.valueOf(i * 10 + 3)).toList());
  }

  @Test
  void nothingIsHandedOutWhenTheTransactionFails() {
    Node node = node(this::handle);
    assertThatThrownBy(
            () ->
                database.transaction(
                    () -> {
                      node.enqueue("lane", "lost");
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    node.enqueue("lane", "kept");
    await().untilAsserted(() -> assertThat(payloads("lane")).containsExactly("kept"));
    assertThat(node.all()).hasSize(1);
  }

  @Test
  void aFailedAttemptIsRepeatedUnderTheSameKeyAndHoldsUpItsLane() {
    Node node =
        node(
            delivery -> {
              handled.add(delivery);
              if (delivery.payload().equals("1") && delivery.attempt() < 3) {
                throw RetryableDeliveryException.refused("not yet");
              }
              return Receipt.NONE;
            });
    node.enqueue("lane", "1");
    node.enqueue("lane", "2");
    await().untilAsserted(() -> assertThat(payloads("lane")).containsExactly("1", "1", "1", "2"));
    assertThat(handled.subList(0, 3)).extracting(Delivery::idempotencyKey).hasSize(3);
    assertThat(handled.subList(0, 3).stream().map(Delivery::idempotencyKey).distinct()).hasSize(1);
    assertThat(handled).extracting(Delivery::outcomeUnknown).containsOnly(false);
  }

  @Test
  void theScheduleEndsInADeadLetterWhichCanBeReplayed() {
    Node node =
        node(
            delivery -> {
              handled.add(delivery);
              if (handled.size() <= 4) {
                throw RetryableDeliveryException.refused("still closed");
              }
              return Receipt.NONE;
            });
    node.enqueue("lane", "x");
    await().untilAsserted(() -> assertThat(node.all().get(0).state()).isEqualTo(State.DEAD));
    DeliveryState dead = node.all().get(0);
    assertThat(dead.attempts()).isEqualTo(4);
    assertThat(dead.error()).isEqualTo("Gave up: still closed");
    assertThat(node.outbox.replay(dead.id())).isTrue();
    await().untilAsserted(() -> assertThat(node.all().get(0).state()).isEqualTo(State.DONE));
    assertThat(node.outbox.replay(dead.id())).isFalse();
  }

  @Test
  void theDeadLettersOfALaneAndATimeAreReplayedInTheirOrder() {
    AtomicBoolean open = new AtomicBoolean();
    Node node =
        node(
            delivery -> {
              if (!open.get()) {
                throw new IllegalStateException("closed");
              }
              return handle(delivery);
            });
    Instant begin = Instant.now().minusSeconds(1);
    node.enqueue("other", "elsewhere");
    for (int i = 0; i < 5; i++) {
      node.enqueue("lane", String.valueOf(i));
    }
    await().until(() -> node.all().stream().allMatch(one -> one.state() == State.DEAD));
    open.set(true);
    assertThat(node.outbox.replay("lane", begin, begin)).isZero();
    assertThat(node.outbox.replay("lane", begin, Instant.MAX)).isEqualTo(5);
    await()
        .untilAsserted(() -> assertThat(payloads("lane")).containsExactly("0", "1", "2", "3", "4"));
    assertThat(payloads("other")).isEmpty();
    assertThat(node.outbox.replay("lane", begin, Instant.MAX)).isZero();
  }

  @Test
  void aDeadLetterDoesNotHoldUpItsLane() {
    Node node =
        node(
            delivery -> {
              if (delivery.payload().equals("bad")) {
                throw new IllegalArgumentException("never");
              }
              return handle(delivery);
            });
    node.outbox.enqueue(
        List.of(
            Node.draft("test", "lane", "stillborn", "the template fails"),
            Node.draft("test", "lane", "bad", null),
            Node.draft("nobody's", "lane", "orphan", null),
            Node.draft("test", "lane", "good", null)));
    await().untilAsserted(() -> assertThat(payloads("lane")).containsExactly("good"));
    await().untilAsserted(() -> assertThat(node.all().get(3).state()).isEqualTo(State.DONE));
    assertThat(node.all())
        .extracting(DeliveryState::error)
        .containsExactly("the template fails", "never", "nothing here handles nobody's", null);
    assertThat(node.outbox.replay(node.all().get(0).id())).isFalse();
  }

  @Test
  void whatTheOtherSideAsksForIsWaitedAndNotCounted() {
    Node node =
        node(
            delivery -> {
              handled.add(delivery);
              if (handled.size() <= 6) {
                throw RetryableDeliveryException.refusedUntil("busy", Duration.ofMillis(20));
              }
              return Receipt.NONE;
            });
    node.enqueue("lane", "x");
    await().untilAsserted(() -> assertThat(node.all().get(0).state()).isEqualTo(State.DONE));
    assertThat(handled).hasSize(7).extracting(Delivery::attempt).containsOnly(1);
  }

  @Test
  void anUnknownOutcomeIsToldToEveryLaterAttempt() {
    Node node =
        node(
            delivery -> {
              handled.add(delivery);
              if (delivery.attempt() == 1) {
                throw RetryableDeliveryException.outcomeUnknown("cut off");
              } else if (delivery.attempt() == 2) {
                throw RetryableDeliveryException.refused("busy");
              }
              return Receipt.NONE;
            });
    node.enqueue("lane", "x");
    await().untilAsserted(() -> assertThat(handled).hasSize(3));
    assertThat(handled).extracting(Delivery::outcomeUnknown).containsExactly(false, true, true);
    assertThat(handled.stream().map(Delivery::firstAttempt).distinct()).hasSize(1);
  }

  @Test
  void aPausedLaneWaitsAndGoesOnWhenItIsReleased() {
    Node node = node(this::handle);
    node.enqueue("lane", "1");
    await().untilAsserted(() -> assertThat(node.all().get(0).state()).isEqualTo(State.DONE));
    node.outbox.pause("lane", Instant.now().plusSeconds(3600));
    node.enqueue("lane", "2");
    node.enqueue("other", "3");
    await().untilAsserted(() -> assertThat(payloads("other")).containsExactly("3"));
    assertThat(payloads("lane")).containsExactly("1");
    node.outbox.release("lane");
    await().untilAsserted(() -> assertThat(payloads("lane")).containsExactly("1", "2"));
  }

  @Test
  void aPauseEndsByItself() {
    Node node =
        node(
            delivery -> {
              handled.add(delivery);
              nodes.get(0).outbox.pause(delivery.lane(), Instant.now().plusMillis(300));
              return Receipt.NONE;
            });
    node.outbox.enqueue(
        List.of(Node.draft("test", "lane", "1", null), Node.draft("test", "lane", "2", null)));
    await().untilAsserted(() -> assertThat(payloads("lane")).containsExactly("1", "2"));
  }

  @Test
  void aLaneOnHoldQueuesWithoutAnAttemptAndGoesOnInOrderWhenReleased() {
    Node node =
        node(
            delivery -> {
              if (delivery.payload().equals("1") && handled.isEmpty()) {
                handled.add(delivery);
                nodes.get(0).outbox.hold("lane", "The token is dead.");
                throw RetryableDeliveryException.held("The token is dead.");
              }
              return handle(delivery);
            });
    node.enqueue("lane", "1");
    await().untilAsserted(() -> assertThat(node.outbox.held("lane")).isPresent());
    await().untilAsserted(() -> assertThat(node.all().get(0).state()).isEqualTo(State.WAITING));
    node.enqueue("lane", "2");
    node.enqueue("other", "x");
    await().untilAsserted(() -> assertThat(payloads("other")).containsExactly("x"));
    assertThat(payloads("lane")).containsExactly("1");
    assertThat(node.outbox.waiting(List.of("lane", "other"))).isEqualTo(Map.of("lane", 2));
    assertThat(node.all().get(0))
        .satisfies(
            held -> {
              assertThat(held.attempts()).isZero();
              assertThat(held.nextAttempt()).isNull();
              assertThat(held.error()).isEqualTo("The token is dead.");
            });
    node.outbox.release("lane");
    node.enqueue("lane", "3");
    await().untilAsserted(() -> assertThat(payloads("lane")).containsExactly("1", "1", "2", "3"));
    assertThat(node.outbox.held("lane")).isEmpty();
  }

  /** Nor does the sweep for lanes that were forgotten wake it. */
  @Test
  void aHoldOutlivesARestartAndCoversALaneThatIsYetToCome() {
    Node idle = new Node(database, this::handle, QUICK);
    idle.outbox.hold("lane", "No account is linked yet.");
    idle.enqueue("lane", "1");
    Node node = node(this::handle);
    node.enqueue("other", "x");
    await().untilAsserted(() -> assertThat(payloads("other")).containsExactly("x"));
    assertThat(payloads("lane")).isEmpty();
    node.outbox.release("lane");
    await().untilAsserted(() -> assertThat(payloads("lane")).containsExactly("1"));
  }

  @Test
  void aReleaseThatIsRolledBackReleasesNothing() {
    Node node = node(this::handle);
    node.outbox.hold("lane", "held");
    node.enqueue("lane", "1");
    assertThatThrownBy(
            () ->
                database.transaction(
                    () -> {
                      node.outbox.release("lane");
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    node.enqueue("other", "x");
    await().untilAsserted(() -> assertThat(payloads("other")).containsExactly("x"));
    assertThat(payloads("lane")).isEmpty();
    assertThat(node.outbox.held("lane")).contains("held");
  }

  @Test
  void whatIsCancelledEndsAndCannotBeReplayed() {
    Node node = node(this::handle);
    node.outbox.hold("lane", "held");
    node.enqueue("lane", "1");
    node.enqueue("lane", "2");
    assertThat(node.outbox.cancel("lane", "The account was unlinked.")).isEqualTo(2);
    assertThat(node.outbox.cancel("lane", "again")).isZero();
    assertThat(node.all())
        .allSatisfy(
            cancelled -> {
              assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
              assertThat(cancelled.error()).isEqualTo("The account was unlinked.");
            });
    assertThat(node.outbox.replay(node.all().get(0).id())).isFalse();
    node.outbox.release("lane");
    node.enqueue("lane", "3");
    await().untilAsserted(() -> assertThat(payloads("lane")).containsExactly("3"));
  }

  @Test
  void whatIsMovedGoesOutInItsOrderUnlessItMayHaveHadItsEffect() {
    Node node =
        node(
            delivery -> {
              if (delivery.payload().equals("perhaps")) {
                nodes.get(0).outbox.hold("from", "held");
                throw RetryableDeliveryException.outcomeUnknown("cut off");
              }
              return handle(delivery);
            });
    node.enqueue("from", "perhaps");
    await().untilAsserted(() -> assertThat(node.all().get(0).attempts()).isEqualTo(1));
    await().untilAsserted(() -> assertThat(node.all().get(0).state()).isEqualTo(State.WAITING));
    node.enqueue("from", "1");
    node.enqueue("from", "2");
    assertThat(node.outbox.move("from", "to")).isEqualTo(2);
    await().untilAsserted(() -> assertThat(payloads("to")).containsExactly("1", "2"));
    assertThat(node.outbox.waiting(List.of("from"))).isEqualTo(Map.of("from", 1));
  }

  @Test
  void aReceiptIsRememberedByItsLane() {
    Node node = node(delivery -> new Receipt("42", "https://a.example/42"));
    node.enqueue("lane", "x");
    await().untilAsserted(() -> assertThat(node.outbox.hasReceipt("lane", "42")).isTrue());
    assertThat(node.outbox.hasReceipt("other", "42")).isFalse();
    assertThat(node.all().get(0).url()).isEqualTo("https://a.example/42");
  }

  @Test
  void aStopFinishesTheCallInHandAndANewNodeGoesOn() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Node first =
        node(
            delivery -> {
              entered.countDown();
              release.await();
              return handle(delivery);
            });
    first.enqueue("lane", "1");
    first.enqueue("lane", "2");
    assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
    Thread stop = new Thread(first::close);
    stop.start();
    await().until(() -> stop.getState() == Thread.State.TIMED_WAITING);
    release.countDown();
    stop.join();
    assertThat(payloads("lane")).containsExactly("1");
    assertThat(first.all())
        .extracting(DeliveryState::state)
        .containsExactly(State.DONE, State.WAITING);
    node(this::handle);
    await().untilAsserted(() -> assertThat(payloads("lane")).containsExactly("1", "2"));
    assertThat(handled).extracting(Delivery::outcomeUnknown).containsOnly(false);
  }

  @Test
  void nothingIsForgottenThatWasStoredWhileNobodyRan() {
    Node idle = new Node(database, this::handle, QUICK);
    IntStream.range(0, 5).forEach(i -> idle.enqueue("lane/" + i, "x"));
    node(this::handle);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(handled).hasSize(5));
  }

  private Receipt handle(Delivery delivery) {
    handled.add(delivery);
    return Receipt.NONE;
  }

  private Node node(DeliveryHandler handler) {
    Node node = new Node(database, handler, QUICK).start();
    nodes.add(node);
    return node;
  }

  private List<String> payloads(String lane) {
    return handled.stream().filter(d -> d.lane().equals(lane)).map(Delivery::payload).toList();
  }
}
