package social.howdah.chat.act;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import social.howdah.message.Case;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatEdit;
import social.howdah.message.ChatMessage;
import social.howdah.message.ChatTold;
import social.howdah.message.Standing;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;

/**
 * Keeps every message that tells of a case as the case stands: in whichever channel it was told,
 * and wherever the case was decided. Each method joins the caller's transaction.
 */
@Singleton
class CaseCards {
  /** As long as the outbox knows messages by default. */
  private static final Duration MEMORY = Duration.ofDays(30);

  private final CaseStore cases;
  private final ActStore acts;
  private final Deeds deeds;
  private final Outbox outbox;
  private final Database database;
  private final Clock clock;

  @Inject
  CaseCards(
      CaseStore cases, ActStore acts, Deeds deeds, Outbox outbox, Database database, Clock clock) {
    this.cases = cases;
    this.acts = acts;
    this.deeds = deeds;
    this.outbox = outbox;
    this.database = database;
    this.clock = clock;
  }

  /** A message is told; of a case that was decided meanwhile, it says so at once. */
  void told(@Observes ChatTold told) {
    ChatMessage message = told.message();
    if (ChatAction.of(message.event()).isEmpty()) {
      return;
    }
    Case.of(message.event())
        .map(Case::key)
        .ifPresent(
            subject ->
                database.transaction(
                    () -> {
                      boolean isNew =
                          cases.add(
                              told.id(), subject, clock.instant().truncatedTo(ChronoUnit.MICROS));
                      if (isNew && cases.standing(subject).isPresent()) {
                        show(subject, told.id());
                      }
                      return isNew;
                    }));
  }

  /**
   * It was heard how a case stands.
   *
   * @param cause what told it
   */
  void stands(Standing now, UUID cause) {
    database.transaction(
        () -> {
          Optional<Standing> before = cases.standing(now.subject());
          cases.save(now);
          if (before.map(now::differsFrom).orElse(true)) {
            show(now.subject(), cause);
          }
          return now;
        });
  }

  /**
   * Has all messages of a case say how it stands. What has been undone elsewhere counts as such.
   */
  void show(String subject, UUID cause) {
    CaseFooter footer = new CaseFooter(cases.standing(subject).orElse(null));
    List<UUID> messages = cases.messages(subject);
    List<Act> done = new ArrayList<>();
    for (Act act : messages.stream().flatMap(message -> acts.done(message).stream()).toList()) {
      if (footer.contradicts(act)) {
        acts.move(act.id(), Act.State.DONE, Act.State.UNDONE, null);
      } else {
        done.add(act);
      }
    }
    done.sort(Comparator.comparing(Act::at));
    List<String> lines = footer.lines(done, done.stream().map(deeds::line).distinct().toList());
    boolean isOver = footer.isOver() || done.stream().map(deeds::of).anyMatch(Deed::last);
    List<DeliveryDraft> edits = new ArrayList<>();
    for (UUID message : messages) {
      outbox
          .payload(message)
          .map(payload -> Json.read(payload, ChatMessage.class))
          .map(told -> edit(message, told, lines, isOver, done))
          .ifPresent(edit -> edits.add(delivery(edit, cause)));
    }
    if (!edits.isEmpty()) {
      outbox.enqueue(edits);
    }
  }

  /** Whoever did something may take it back at the message where they did it. */
  private ChatEdit edit(
      UUID message, ChatMessage told, List<String> lines, boolean isOver, List<Act> done) {
    List<ChatAction> actions = new ArrayList<>(isOver ? List.of() : ChatAction.of(told.event()));
    if (done.stream().anyMatch(act -> message.equals(act.message()) && deeds.isUndoable(act))) {
      actions.add(ChatAction.UNDO);
    }
    return new ChatEdit(told.destination(), message, lines, actions);
  }

  private static DeliveryDraft delivery(ChatEdit edit, UUID cause) {
    return new DeliveryDraft(
        "chat-edit", "forward/" + edit.destination(), cause, null, Json.write(edit), null);
  }

  void clean(@Observes Housekeeping event) {
    cases.clean(clock.instant().minus(MEMORY));
  }
}
