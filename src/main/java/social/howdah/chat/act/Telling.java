package social.howdah.chat.act;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import social.howdah.message.Case;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatEdit;
import social.howdah.message.ChatMessage;
import social.howdah.message.Whisper;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.json.Json;

/** Tells in chat what was done: below the message, and to the person alone. */
@Singleton
class Telling {
  private final ActStore store;
  private final Deeds deeds;
  private final CaseCards cards;
  private final Outbox outbox;

  @Inject
  Telling(ActStore store, Deeds deeds, CaseCards cards, Outbox outbox) {
    this.store = store;
    this.deeds = deeds;
    this.cards = cards;
    this.outbox = outbox;
  }

  /** The message an act was done to; empty for a command, and for a message long gone. */
  Optional<ChatMessage> message(Act act) {
    return Optional.ofNullable(act.message())
        .flatMap(outbox::payload)
        .map(payload -> Json.read(payload, ChatMessage.class));
  }

  /** Has the message say what was done to it until now; joins the caller's transaction. */
  void below(Act act) {
    UUID message = act.message();
    Optional<ChatMessage> told = message(act);
    if (message == null || told.isEmpty()) {
      return;
    }
    Optional<Case> about = Case.of(told.get().event());
    if (about.isPresent()) {
      cards.show(about.get().key(), act.id());
      return;
    }
    List<Act> done = store.done(message).stream().filter(one -> !Deeds.isSecret(one)).toList();
    ChatEdit edit =
        new ChatEdit(
            told.get().destination(),
            message,
            done.stream().map(deeds::line).distinct().toList(),
            left(told.get(), done));
    send("chat-edit", act, edit.destination(), edit);
  }

  /** Tells the person alone; joins the caller's transaction. */
  void alone(Act act, Order order, String text) {
    Whisper whisper = new Whisper(act.destination(), order.place(), order.user(), text);
    send("chat-whisper", act, whisper.destination(), whisper);
  }

  private void send(String kind, Act act, String destination, Object payload) {
    outbox.enqueue(
        List.of(
            new DeliveryDraft(
                kind, "forward/" + destination, act.id(), null, Json.write(payload), null)));
  }

  private List<ChatAction> left(ChatMessage told, List<Act> done) {
    boolean over = done.stream().map(deeds::of).anyMatch(Deed::last);
    List<ChatAction> actions = new ArrayList<>();
    if (!over) {
      actions.addAll(ChatAction.of(told.event()));
    }
    if (done.stream().anyMatch(deeds::isUndoable)) {
      actions.add(ChatAction.UNDO);
    }
    return List.copyOf(actions);
  }
}
