package social.howdah.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.message.Phase;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraft.Thing.OnUpdate;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.DeliveryState;
import social.howdah.platform.database.TestDatabase;
import social.howdah.sandbox.Fault;
import social.howdah.sandbox.World;

/** The steps of one thing are one status with edits, or a thread, as the route asks. */
class ThingsTest {
  private @Nullable TestPublisher running;

  private TestPublisher howdah() {
    return howdah(TestDatabase.H2);
  }

  private TestPublisher howdah(TestDatabase database) {
    if (running == null) {
      running = new TestPublisher(database);
    }
    return running;
  }

  @AfterEach
  void close() {
    howdah().close();
  }

  @ParameterizedTest
  @EnumSource
  void anAlertThatFiresChangesAndResolvesIsOneStatusWithEdits(TestDatabase database) {
    howdah(database).publish(fires(OnUpdate.EDIT), changes(OnUpdate.EDIT), resolves(OnUpdate.EDIT));
    assertThat(texts()).containsExactly("resolved");
    assertThat(howdah().sandbox.world().revisions(first().id()))
        .extracting(World.Posted::text)
        .containsExactly("fires", "changes", "resolved");
    assertThat(howdah().deliveries())
        .extracting(DeliveryState::state)
        .containsOnly(DeliveryState.State.DONE);
  }

  @Test
  void stepsAreRepliesAndTheEndChangesTheFirst() {
    howdah().publish(fires(OnUpdate.REPLY), changes(OnUpdate.REPLY), resolves(OnUpdate.REPLY));
    assertThat(texts()).containsExactly("resolved", "changes", "resolved");
    List<World.Posted> posted = howdah().posted();
    assertThat(posted.get(1).inReplyTo()).isEqualTo(posted.get(0).id());
    assertThat(posted.get(2).inReplyTo()).isEqualTo(posted.get(1).id());
  }

  @Test
  void stepsAreRepliesAndEdits() {
    howdah().publish(fires(OnUpdate.BOTH), changes(OnUpdate.BOTH));
    assertThat(texts()).containsExactly("changes", "changes");
    howdah().publish(resolves(OnUpdate.BOTH));
    assertThat(texts()).containsExactly("resolved", "changes", "resolved");
  }

  @Test
  void laterStepsMayBeNothing() {
    howdah().publish(fires(OnUpdate.NONE), changes(OnUpdate.NONE));
    assertThat(texts()).containsExactly("fires");
    DeliveryState last = howdah().deliveries().get(0);
    assertThat(last.state()).isEqualTo(DeliveryState.State.CANCELLED);
    assertThat(last.error()).contains("tells of no later step");
  }

  @Test
  void whatSaysTheSameIsNoEdit() {
    howdah().publish(fires(OnUpdate.EDIT), fires(OnUpdate.EDIT));
    assertThat(howdah().sandbox.world().revisions(first().id())).hasSize(1);
    assertThat(howdah().deliveries().get(0).error()).isEqualTo("The status says so already.");
  }

  /** With or without its effect, at each of the three calls that change something. */
  @ParameterizedTest
  @EnumSource(names = {"ERROR_BEFORE", "ERROR_AFTER", "CUT"})
  void isOneStatusWhicheverStepFails(Fault fault) {
    howdah().sandbox.manners().ignoresIdempotencyKeys();
    howdah().sandbox.failNextPosts(fault);
    howdah().publish(fires(OnUpdate.BOTH));
    howdah().sandbox.failNextPosts(fault);
    howdah().publish(changes(OnUpdate.BOTH));
    howdah().sandbox.failNextEdits(fault);
    howdah().publish(resolves(OnUpdate.BOTH));
    assertThat(texts()).containsExactly("resolved", "changes", "resolved");
  }

  @Test
  void whatBeginsAgainIsToldOfAnew() {
    howdah().publish(fires(OnUpdate.EDIT), resolves(OnUpdate.EDIT), fires(OnUpdate.EDIT));
    assertThat(texts()).containsExactly("resolved", "fires");
    howdah().publish(resolves(OnUpdate.EDIT));
    assertThat(texts()).containsExactly("resolved", "resolved");
  }

  @Test
  void aFirstStatusDeletedByHandIsPostedAnew() {
    howdah().publish(fires(OnUpdate.EDIT));
    howdah().sandbox.world().delete(first().id());
    howdah().publish(changes(OnUpdate.EDIT), resolves(OnUpdate.EDIT));
    assertThat(texts()).containsExactly("resolved");
  }

  @Test
  void aReplyDeletedByHandIsStoodInForByTheFirstStatus() {
    howdah().publish(fires(OnUpdate.REPLY), changes(OnUpdate.REPLY));
    howdah().sandbox.world().delete(howdah().posted().get(1).id());
    howdah().publish(say("goes on", OnUpdate.REPLY, Phase.UPDATED));
    assertThat(texts()).containsExactly("fires", "goes on");
    assertThat(howdah().posted().get(1).inReplyTo()).isEqualTo(first().id());
    howdah().posted().forEach(status -> howdah().sandbox.world().delete(status.id()));
    howdah().publish(resolves(OnUpdate.REPLY));
    assertThat(texts()).containsExactly("resolved");
  }

  @Test
  void whatShallNotHaveBeenIsDeleted() {
    howdah().publish(fires(OnUpdate.REPLY), changes(OnUpdate.REPLY));
    howdah().publish(say("", OnUpdate.REPLY, Phase.DELETED));
    assertThat(texts()).isEmpty();
    howdah().publish(say("", OnUpdate.REPLY, Phase.DELETED));
    assertThat(howdah().deliveries().get(0).state()).isEqualTo(DeliveryState.State.CANCELLED);
  }

  @Test
  void aServerWithoutEditsGetsReplies() {
    howdah().sandbox.manners().knowsNoEdits();
    howdah().publish(fires(OnUpdate.EDIT), changes(OnUpdate.EDIT), changes(OnUpdate.EDIT));
    assertThat(texts()).containsExactly("fires", "changes");
    assertThat(howdah().posted().get(1).inReplyTo()).isEqualTo(first().id());
  }

  @Test
  void anEditKeepsTheLanguageAndTheSecrecy() {
    howdah()
        .publish(
            StatusDraftBuilder.builder(fires(OnUpdate.EDIT)).language("de").sensitive(true).build(),
            changes(OnUpdate.EDIT));
    assertThat(first().language()).isEqualTo("de");
    assertThat(first().sensitive()).isTrue();
  }

  @Test
  void thingsOfOneAccountAreKeptApart() {
    StatusDraft other =
        StatusDraftBuilder.builder(fires(OnUpdate.EDIT))
            .text("another")
            .thing(new StatusDraft.Thing("am/other", OnUpdate.EDIT, Phase.OPENED))
            .build();
    howdah().publish(fires(OnUpdate.EDIT), other, changes(OnUpdate.EDIT));
    assertThat(texts()).containsExactly("changes", "another");
  }

  private World.Posted first() {
    return howdah().posted().get(0);
  }

  private List<String> texts() {
    return howdah().posted().stream().map(World.Posted::text).toList();
  }

  private static StatusDraft fires(OnUpdate onUpdate) {
    return say("fires", onUpdate, Phase.OPENED);
  }

  private static StatusDraft changes(OnUpdate onUpdate) {
    return say("changes", onUpdate, null);
  }

  private static StatusDraft resolves(OnUpdate onUpdate) {
    return say("resolved", onUpdate, Phase.RESOLVED);
  }

  private static StatusDraft say(String text, OnUpdate onUpdate, @Nullable Phase phase) {
    return StatusDraftBuilder.builder()
        .account("alice")
        .text(text)
        .thing(new StatusDraft.Thing("am/disk full", onUpdate, phase))
        .build();
  }
}
