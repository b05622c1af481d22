package social.howdah.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import social.howdah.chat.act.Acts;
import social.howdah.chat.talk.Answer;
import social.howdah.message.Author;
import social.howdah.message.ButtonValue;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatMessage;
import social.howdah.message.Decisions;
import social.howdah.message.PersonalPlaces;
import social.howdah.outbox.Outbox;
import social.howdah.platform.json.Json;

/** Buttons that are pressed, and the forms they open. */
@Singleton
class Presses {
  private static final Set<ChatAction> OF_APPROVAL =
      Set.of(ChatAction.APPROVE, ChatAction.EDIT, ChatAction.REJECT);

  /** Longer than any instance takes in one status; it becomes a thread. */
  private static final int LONGEST = 3_000;

  private final Acts acts;
  private final Decisions decisions;
  private final Outbox outbox;

  @Inject
  Presses(Acts acts, Decisions decisions, Outbox outbox) {
    this.acts = acts;
    this.decisions = decisions;
    this.outbox = outbox;
  }

  Answer pressed(Acts.Asker asker, ButtonValue button) {
    Optional<ChatMessage> message = message(asker, button);
    if (message.isEmpty()) {
      return new Answer.Words("This message is too old to act on, or is of another chat.");
    }
    if (button.action() == ChatAction.UNDO) {
      return answer(acts.undo(asker, button.message()));
    }
    if (!ChatAction.of(message.get().event()).contains(button.action())) {
      return new Answer.Words("That cannot be done to this message.");
    }
    if (OF_APPROVAL.contains(button.action())) {
      return decided(asker, button, message.get());
    }
    if (button.action() == ChatAction.REPLY) {
      return acts.hindrance(asker.person(), button.action(), message.get())
          .<Answer>map(Answer.Words::new)
          .orElseGet(() -> reply(button, message.get()));
    }
    return answer(acts.act(asker, button.action(), button.message(), message.get(), null));
  }

  Answer submitted(Acts.Asker asker, ButtonValue button, String text) {
    Optional<ChatMessage> message = message(asker, button);
    if (message.isEmpty()) {
      return new Answer.Words("This message is too old to act on, or is of another chat.");
    }
    if (text.isBlank()) {
      return new Answer.Words("There were no words. Nothing was done.");
    }
    if (button.action() == ChatAction.EDIT) {
      return approval(message.get())
          .map(id -> answer(decisions.approve(asker.person().name(), id, text.strip())))
          .orElseGet(Answer.Silence::new);
    }
    return button.action() == ChatAction.REPLY
        ? answer(acts.act(asker, button.action(), button.message(), message.get(), text.strip()))
        : new Answer.Words("That cannot be done to this message.");
  }

  private Answer decided(Acts.Asker asker, ButtonValue button, ChatMessage message) {
    String person = asker.person().name();
    UUID approval = approval(message).orElseThrow();
    return switch (button.action()) {
      case APPROVE -> answer(decisions.approve(person, approval, null));
      case REJECT -> answer(decisions.reject(person, approval));
      default ->
          decisions
              .words(person, approval)
              .<Answer>map(
                  words -> new Answer.Form("Edit and approve", "Status", words, LONGEST, button))
              .orElseGet(
                  () -> new Answer.Words("That is decided already, or is not yours to decide."));
    };
  }

  private static Answer reply(ButtonValue button, ChatMessage message) {
    String author = Author.of(message.event());
    String initial = author.isEmpty() ? "" : "@" + author + " ";
    return new Answer.Form("Reply", "Your reply", initial, LONGEST, button);
  }

  /** The message of a button, if it was sent to the very chat the button was pressed in. */
  private Optional<ChatMessage> message(Acts.Asker asker, ButtonValue button) {
    return outbox
        .payload(button.message())
        .map(payload -> Json.read(payload, ChatMessage.class))
        .filter(message -> places(asker).contains(message.destination()));
  }

  /** The chat itself, and the direct messages that only this person has there. */
  private static Set<String> places(Acts.Asker asker) {
    String alone = PersonalPlaces.alone(asker.destination());
    return Set.of(asker.destination(), PersonalPlaces.destination(alone, asker.person().name()));
  }

  private static Optional<UUID> approval(ChatMessage message) {
    Object id = message.event().data().get("approval");
    return message.event().type().equals(ChatAction.APPROVAL) && id instanceof String text
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** What was decided is told below the message. */
  private static Answer answer(Decisions.Decision decision) {
    return decision.done() ? new Answer.Silence() : new Answer.Words(decision.sentence());
  }

  private static Answer answer(Optional<String> words) {
    return words.<Answer>map(Answer.Words::new).orElseGet(Answer.Silence::new);
  }
}
