package social.howdah.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.outbox.DeadLetterWork.Action;
import social.howdah.outbox.DeliveryState.State;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** Dead letters by their cause, and work on all of one, on each database. */
@ParameterizedClass
@EnumSource
class DeadLettersTest {
  private final Database database;
  private final List<Delivery> handled = new CopyOnWriteArrayList<>();
  private volatile boolean closed = true;

  DeadLettersTest(TestDatabase kind) {
    database = kind.open();
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void thoseOfALaneThatDiedAlikeBelongTogether() {
    try (Node node = node()) {
      node.enqueue("a", "1");
      node.enqueue("a", "2");
      node.enqueue("b", "3");
      node.outbox.enqueue(List.of(Node.draft("test", "a", "4", "the template fails")));
      await().until(() -> node.all().stream().allMatch(one -> one.state() == State.DEAD));
      List<DeadLetterGroup> groups = dead(node).groups(10);
      assertThat(groups)
          .extracting(
              DeadLetterGroup::lane,
              DeadLetterGroup::words,
              DeadLetterGroup::letters,
              DeadLetterGroup::replayable)
          .containsExactlyInAnyOrder(
              tuple("a", "closed for …", 2L, 2L),
              tuple("b", "closed for …", 1L, 1L),
              tuple("a", "the template fails", 1L, 0L));
      assertThat(groups)
          .extracting(DeadLetterGroup::newest)
          .isSortedAccordingTo((x, y) -> y.compareTo(x));
      assertThat(dead(node).groups(1)).hasSize(1);
    }
  }

  @Test
  void theLettersOfACauseAreReadPageByPage() {
    try (Node node = node()) {
      DeadLetterGroup group = die(node, 5);
      List<DeliveryState> first = dead(node).letters(group.cause(), null, 3);
      assertThat(first).extracting(DeliveryState::error).containsExactly(errors(4, 3, 2));
      assertThat(dead(node).letters(group.cause(), first.get(2).id(), 3))
          .extracting(DeliveryState::error)
          .containsExactly(errors(1, 0));
    }
  }

  @Test
  void allOfACauseAreTriedAgainEachOnceAndInTheirOrder() {
    try (Node node = node()) {
      DeadLetterGroup group = die(node, 450);
      node.enqueue("other", "elsewhere");
      await().until(() -> dead(node).groups(10).size() == 2);
      closed = false;
      handled.clear();
      dead(node).begin(Action.REPLAY, group, "ada");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> handled.size() == 450 && dead(node).group(group.cause()).isEmpty());
      assertThat(handled)
          .extracting(Delivery::payload)
          .isEqualTo(IntStream.range(0, 450).mapToObj(DeadLettersTest::payload).toList());
      await().until(() -> dead(node).works(1).get(0).ended() != null);
      assertThat(dead(node).works(10))
          .extracting(DeadLetterWork::total, DeadLetterWork::done, DeadLetterWork::by)
          .containsExactly(tuple(450L, 450L, "ada"));
      assertThat(dead(node).groups(10)).extracting(DeadLetterGroup::lane).containsExactly("other");
    }
  }

  @Test
  void whatDiesAnewIsNotTriedAgainByTheSameWork() {
    try (Node node = node()) {
      DeadLetterGroup group = die(node, 3);
      handled.clear();
      dead(node).begin(Action.REPLAY, group, "ada");
      await().until(() -> dead(node).works(1).get(0).ended() != null);
      await()
          .until(
              () ->
                  dead(node)
                      .group(group.cause())
                      .map(DeadLetterGroup::letters)
                      .equals(Optional.of(3L)));
      assertThat(handled).hasSize(3);
    }
  }

  @Test
  void allOfACauseAreGivenUpEvenThoseNeverTried() {
    try (Node node = node()) {
      node.outbox.enqueue(List.of(Node.draft("test", "lane", "x", "the template fails")));
      DeadLetterGroup group = dead(node).groups(1).get(0);
      dead(node).begin(Action.CANCEL, group, "ada");
      await().until(() -> node.all().get(0).state() == State.CANCELLED);
      assertThat(node.all().get(0).error()).isEqualTo("Cancelled by ada. the template fails");
      assertThat(handled).isEmpty();
    }
  }

  @Test
  void workBegunWhereNobodyRunsGoesOnWhenSomebodyDoes() {
    DeadLetterGroup group;
    try (Node node = node()) {
      group = die(node, 3);
    }
    closed = false;
    handled.clear();
    dead(new Node(database, this::handle, Map.of())).begin(Action.REPLAY, group, "ada");
    try (Node node = node()) {
      await().atMost(Duration.ofSeconds(30)).until(() -> handled.size() == 3);
      await().until(() -> dead(node).works(1).get(0).ended() != null);
    }
  }

  @Test
  void workThatIsStoppedLeavesTheRestAsItIs() {
    DeadLetterGroup group;
    try (Node node = node()) {
      group = die(node, 3);
    }
    DeadLetters idle = dead(new Node(database, this::handle, Map.of()));
    idle.begin(Action.REPLAY, group, "ada");
    long work = idle.works(1).get(0).seq();
    assertThat(idle.cancel(work, "bob")).isTrue();
    assertThat(idle.cancel(work, "bob")).isFalse();
    assertThat(new WorkStore(database).step(work, group.newest())).isEmpty();
    assertThat(idle.works(1).get(0))
        .extracting(DeadLetterWork::done, DeadLetterWork::cancelledBy)
        .containsExactly(0L, "bob");
    assertThat(idle.group(group.cause()).map(DeadLetterGroup::letters)).contains(3L);
  }

  @Test
  void twoNodesThatDoAStepAtOnceDoEachLetterOnce() throws InterruptedException {
    DeadLetterGroup group;
    try (Node node = node()) {
      group = die(node, 300);
    }
    DeadLetters idle = dead(new Node(database, this::handle, Map.of()));
    idle.begin(Action.REPLAY, group, "ada");
    long work = idle.works(1).get(0).seq();
    List<Thread> nodes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      nodes.add(new Thread(() -> new WorkStore(database).step(work, group.newest())));
    }
    nodes.forEach(Thread::start);
    for (Thread one : nodes) {
      one.join();
    }
    assertThat(idle.works(1).get(0).done()).isEqualTo(300);
    assertThat(idle.group(group.cause())).isEmpty();
  }

  private DeadLetterGroup die(Node node, int letters) {
    IntStream.range(0, letters).forEach(i -> node.enqueue("lane", payload(i)));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> dead(node).groups(1).stream().anyMatch(group -> group.letters() == letters));
    return dead(node).groups(1).get(0);
  }

  /** No number that a server might answer, which would be a cause of its own. */
  private static String payload(int number) {
    return String.valueOf(1_000 + number);
  }

  private static String[] errors(int... payloads) {
    return IntStream.of(payloads).mapToObj(i -> "closed for " + payload(i)).toArray(String[]::new);
  }

  private Receipt handle(Delivery delivery) {
    handled.add(delivery);
    if (closed) {
      throw new IllegalStateException("closed for " + delivery.payload());
    }
    return Receipt.NONE;
  }

  private Node node() {
    return new Node(database, this::handle, Map.of()).start();
  }

  private DeadLetters dead(Node node) {
    return TestOutbox.dead(database, node.outbox);
  }
}
