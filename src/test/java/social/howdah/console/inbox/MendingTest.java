package social.howdah.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.howdah.console.workshop.TestPreviewing;
import social.howdah.identity.Person;
import social.howdah.mastodon.Instance;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.DeliveryState.State;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.audit.AuditEntry;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;

/** An administrator mends a status. */
class MendingTest {
  private static final Person ADA = new Person("ada", Set.of(Person.ADMIN), Set.of());

  private final Database database = TestDatabase.H2.open();
  private final List<Delivery> handled = new CopyOnWriteArrayList<>();
  private final TestOutbox.Running running = TestOutbox.running(database, this::post);
  private final AuditTrail audit = new AuditTrail(database, Clock.systemUTC());
  private final Mending mending =
      new Mending(
          running.outbox(),
          TestOutbox.deliveries(database, running.outbox()),
          TestPreviewing.of(database, Instance.of("mastodon.example")),
          audit,
          database);

  @AfterEach
  void close() {
    running.close();
    TestDatabase.close(database);
  }

  @Test
  void aDeadStatusGoesOutInOtherWords() {
    UUID id = dead(StatusDraftBuilder.builder().account("press").text("bad").build());
    mending.rewrite(ADA, id, "  good\r\nand short ");
    await().until(() -> state(id) == State.DONE);
    StatusDraft posted = Json.read(handled.get(1).payload(), StatusDraft.class);
    assertThat(posted.text()).isEqualTo("good\nand short");
    assertThat(handled.get(1).idempotencyKey()).isEqualTo(handled.get(0).idempotencyKey());
    assertThat(audited()).containsExactly("ada rewritten delivery " + id);
  }

  @Test
  void wordsThatCannotBePostedAreRefusedAndNothingIsChanged() {
    UUID id = dead(StatusDraftBuilder.builder().account("press").text("bad").build());
    assertThatThrownBy(() -> mending.rewrite(ADA, id, "x".repeat(501)))
        .isInstanceOf(Problem.class)
        .hasMessage("It has 501 characters, and the instance takes 500: shorten it.");
    assertThatThrownBy(() -> mending.rewrite(ADA, id, " \r\n"))
        .hasMessageStartingWith("Write something");
    assertThat(state(id)).isEqualTo(State.DEAD);
    assertThat(audited()).isEmpty();
  }

  @Test
  void aThreadThatWasTriedKeepsItsWords() {
    UUID id =
        dead(
            StatusDraftBuilder.builder()
                .account("press")
                .text("bad")
                .overlong(StatusDraft.Overlong.THREAD)
                .build());
    assertThatThrownBy(() -> mending.rewrite(ADA, id, "good"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
    assertThat(state(id)).isEqualTo(State.DEAD);
  }

  @Test
  void aDeadStatusIsTriedAgainOrGivenUpOnce() {
    UUID id = dead(StatusDraftBuilder.builder().account("press").text("bad").build());
    mending.replay(ADA, id);
    await().until(() -> handled.size() == 2 && state(id) == State.DEAD);
    mending.cancel(ADA, id);
    assertThatThrownBy(() -> mending.cancel(ADA, id)).hasMessageStartingWith("It went on");
    assertThatThrownBy(() -> mending.replay(ADA, id)).hasMessageStartingWith("It went on");
    assertThat(audited())
        .containsExactly("ada cancelled delivery " + id, "ada replayed delivery " + id);
  }

  private Receipt post(Delivery delivery) {
    handled.add(delivery);
    if (Json.read(delivery.payload(), StatusDraft.class).text().equals("bad")) {
      throw new IllegalStateException("422: the words are refused");
    }
    return Receipt.NONE;
  }

  private UUID dead(StatusDraft draft) {
    running
        .outbox()
        .enqueue(
            List.of(
                new DeliveryDraft(
                    "status", "publish/press", UUID.randomUUID(), null, Json.write(draft), null)));
    UUID id = running.outbox().recent(List.of(), 1).get(0).id();
    await().until(() -> state(id) == State.DEAD);
    return id;
  }

  private State state(UUID id) {
    return running.outbox().recent(List.of(), 10).stream()
        .filter(delivery -> delivery.id().equals(id))
        .map(DeliveryState::state)
        .findFirst()
        .orElseThrow();
  }

  private List<String> audited() {
    return audit.newest(AuditFilter.ALL, 10).stream().map(MendingTest::words).toList();
  }

  private static String words(AuditEntry entry) {
    return "%s %s %s".formatted(entry.actor(), entry.action().word(), entry.subject());
  }
}
