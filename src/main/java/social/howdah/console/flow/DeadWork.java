package social.howdah.console.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import social.howdah.identity.Person;
import social.howdah.outbox.DeadLetterGroup;
import social.howdah.outbox.DeadLetterWork.Action;
import social.howdah.outbox.DeadLetters;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/** Begins work on all dead letters of a cause; the audit tells who did. */
@Singleton
public class DeadWork {
  private final DeadLetters dead;
  private final AuditTrail audit;
  private final Database database;

  @Inject
  public DeadWork(DeadLetters dead, AuditTrail audit, Database database) {
    this.dead = dead;
    this.audit = audit;
    this.database = database;
  }

  /** False when nothing is dead of that cause any longer. */
  public boolean begin(Person person, UUID cause, Action action) {
    Optional<DeadLetterGroup> group = dead.group(cause);
    group.ifPresent(
        found ->
            database.transaction(
                () -> {
                  dead.begin(action, found, person.name());
                  audit.record(
                      person.name(),
                      action == Action.REPLAY ? AuditAction.REPLAYED : AuditAction.CANCELLED,
                      "lane " + found.lane(),
                      "%d dead letters: %s".formatted(found.letters(), found.words()));
                  return found;
                }));
    return group.isPresent();
  }
}
