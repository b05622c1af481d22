package social.howdah.console.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import social.howdah.console.workshop.Previewing;
import social.howdah.identity.Person;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraft.Overlong;
import social.howdah.outbox.Deliveries;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;

/** Lets administrators mend single deliveries; the audit tells who did. */
@Singleton
public class Mending {
  private static final String GONE_ON =
      "It went on meanwhile: look at the delivery as it is now, and decide again.";

  private final Outbox outbox;
  private final Deliveries deliveries;
  private final Previewing previewing;
  private final AuditTrail audit;
  private final Database database;

  @Inject
  public Mending(
      Outbox outbox,
      Deliveries deliveries,
      Previewing previewing,
      AuditTrail audit,
      Database database) {
    this.outbox = outbox;
    this.deliveries = deliveries;
    this.previewing = previewing;
    this.audit = audit;
    this.database = database;
  }

  /**
   * Has a dead letter tried again.
   *
   * @throws Problem 409 when it is none, or was never attempted
   */
  public void replay(Person person, UUID id) {
    change(person, id, AuditAction.REPLAYED, () -> outbox.replay(id));
  }

  /**
   * Gives up a delivery that waits, or is dead.
   *
   * @throws Problem 409 when it does not, and is not
   */
  public void cancel(Person person, UUID id) {
    change(
        person,
        id,
        AuditAction.CANCELLED,
        () -> deliveries.cancel(id, "Cancelled by " + person.name() + "."));
  }

  /**
   * Sends a status in other words, at its old place, under its old key.
   *
   * @throws Problem 404 when there is no such status, 400 for words that cannot be posted, 409 when
   *     a part or all of it may be there in its old words
   */
  public void rewrite(Person person, UUID id, String words) {
    StatusDraft draft = status(id).withText(words.replace("\r\n", "\n").strip());
    check(draft);
    boolean wholeOnly = draft.overlong() == Overlong.THREAD;
    change(
        person,
        id,
        AuditAction.REWRITTEN,
        () -> deliveries.rewrite(id, Json.write(draft), wholeOnly));
  }

  private StatusDraft status(UUID id) {
    return deliveries
        .find(id)
        .filter(delivery -> delivery.kind().equals("status"))
        .map(DeliveryState::id)
        .flatMap(outbox::payload)
        .map(payload -> Json.read(payload, StatusDraft.class))
        .orElseThrow(() -> new Problem(404, "There is no such status."));
  }

  private void check(StatusDraft draft) {
    if (draft.text().isEmpty() && draft.media().isEmpty()) {
      throw new Problem(400, "Write something: a status without words or media cannot be posted.");
    }
    var shown = previewing.view(draft);
    if (shown.length() > shown.limit() && draft.overlong() != Overlong.THREAD) {
      throw new Problem(
          400,
          "It has %d characters, and the instance takes %d: shorten it."
              .formatted(shown.length(), shown.limit()));
    }
  }

  private void change(Person person, UUID id, AuditAction action, BooleanSupplier change) {
    database.transaction(
        () -> {
          if (!change.getAsBoolean()) {
            throw new Problem(409, GONE_ON);
          }
          audit.record(person.name(), action, "delivery " + id);
          return id;
        });
  }
}
