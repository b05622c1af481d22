package social.howdah.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatEdit;
import social.howdah.message.ChatMessage;
import social.howdah.message.Whisper;
import social.howdah.outbox.CancelledDeliveryException;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Fired;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;

/** Messages that change, and words for one person. */
class ConversationTest {
  private final List<String> heard = new ArrayList<>();
  private TestOutbox.Running running;
  private Outbox outbox;
  private Reach reach;

  @BeforeEach
  void start() {
    reach = TestDestinations.reach(new Talking(), Map.of("kind", "talking"), Clock.systemUTC());
    DeliveryHandler forwarder = new Forwarder(reach, Fired.unheard(), Clock.systemUTC());
    running = TestOutbox.running(TestDatabase.H2.open(), forwarder);
    outbox = running.outbox();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void aMessageHasTheButtonsOfWhatItTells() {
    sent(Messages.notification("mention", Map.of("visibility", "public")));
    assertThat(heard).containsExactly("told [] [REPLY, FAVOURITE, BOOST, BOOKMARK, MUTE]");
  }

  @Test
  void whatOnlySomeMayReadCannotBeBoosted() {
    sent(Messages.notification("mention", Map.of("visibility", "private")));
    assertThat(heard).containsExactly("told [] [REPLY, FAVOURITE, BOOKMARK, MUTE]");
  }

  @Test
  void aMessageIsChangedByTheReferenceItGot() throws Exception {
    UUID id = sent(Messages.notification("follow", Map.of()));
    edit(id);
    assertThat(heard).last().isEqualTo("changed m-1 " + id + " [done] [UNDO]");
  }

  @Test
  void aMessageNobodyKnowsAnyLongerIsNotChanged() {
    assertThatThrownBy(() -> edit(UUID.randomUUID()))
        .isInstanceOf(CancelledDeliveryException.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void onePersonIsToldAlone() throws Exception {
    Whisper whisper = new Whisper("chat", "C1", "U1", "only you");
    new Whisperer(reach).deliver(delivery(whisper));
    assertThat(heard).containsExactly("whispered C1 U1 only you");
  }

  private UUID sent(ChatMessage message) {
    UUID event = UUID.randomUUID();
    outbox.enqueue(
        List.of(new DeliveryDraft("chat", "forward/chat", event, null, Json.write(message), null)));
    UUID id = outbox.ofEvent(event, 1).get(0).id();
    await().until(() -> outbox.receipt(id).isPresent());
    return id;
  }

  private void edit(UUID message) throws Exception {
    ChatEdit edit = new ChatEdit("chat", message, List.of("done"), List.of(ChatAction.UNDO));
    new Editor(reach, outbox, Clock.systemUTC()).deliver(delivery(edit));
  }

  private static Delivery delivery(Object payload) {
    return new Delivery(
        UUID.randomUUID(),
        "forward/chat",
        UUID.randomUUID(),
        "system",
        Json.write(payload),
        "key",
        1,
        false,
        Instant.now());
  }

  private final class Talking implements DestinationKind, Conversation {
    @Override
    public String name() {
      return "talking";
    }

    @Override
    public Destination open(DestinationConfig config) {
      return this;
    }

    @Override
    public Receipt tell(Message message, Footer footer) {
      heard.add("told " + footer.done() + " " + footer.actions());
      return new Receipt("m-1", null);
    }

    @Override
    public void edit(Message message, Footer footer, String reference) {
      heard.add(
          "changed %s %s %s %s"
              .formatted(reference, message.id(), footer.done(), footer.actions()));
    }

    @Override
    public void whisper(Whisper whisper) {
      heard.add("whispered %s %s %s".formatted(whisper.place(), whisper.user(), whisper.text()));
    }
  }
}
