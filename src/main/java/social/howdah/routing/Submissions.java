package social.howdah.routing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import social.howdah.message.Event;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;

/**
 * The door for statuses that people ask for. Each is an event in the journal, so that a form sent
 * twice posts once. Whether the person may post as the account is the caller's business.
 */
@Singleton
public class Submissions {
  private static final String SOURCE = "person";
  private static final String TYPE = "social.howdah.status.requested";

  private final JournalStore journal;
  private final ApprovalStore approvals;
  private final RoutesConfig config;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Database database;
  private final Clock clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  @Inject
  Submissions(
      JournalStore journal,
      ApprovalStore approvals,
      RoutesConfig config,
      Outbox outbox,
      AuditTrail audit,
      Database database,
      Clock clock) {
    this.journal = journal;
    this.approvals = approvals;
    this.config = config;
    this.outbox = outbox;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  /** Posts as soon as the account's lane comes to it; false for a repeat. */
  public boolean post(Submission submission) {
    return accept(
        submission,
        event -> outbox.enqueue(List.of(delivery(submission.draft(), event, submission.person()))));
  }

  /** Lets it wait for somebody's approval; false for a repeat. */
  public boolean propose(Submission submission) {
    Instant now = now();
    return accept(
        submission,
        event -> {
          approvals.insert(
              new Approval(
                  UUID.randomUUID(),
                  event,
                  submission.handle(),
                  submission.draft(),
                  submission.person(),
                  now,
                  now.plus(config.approvalLife()),
                  Approval.State.WAITING,
                  null,
                  null,
                  null));
          audit.record(
              submission.person(), AuditAction.REQUESTED, "account " + submission.handle());
        });
  }

  private boolean accept(Submission submission, Consumer<UUID> effect) {
    Instant now = now();
    UUID id = ids.generate();
    Event event =
        Event.bare(
            SOURCE,
            submission.person() + "/" + submission.form(),
            TYPE,
            now,
            submission.handle(),
            Map.of());
    return database.transaction(
        () -> {
          UUID stored =
              journal
                  .insert(
                      List.of(
                          new JournalStore.Entry(id, event, now, new Routing(Map.of(), List.of()))))
                  .get(0);
          boolean first = stored.equals(id);
          if (first) {
            effect.accept(id);
          }
          return first;
        });
  }

  static DeliveryDraft delivery(StatusDraft draft, UUID event, String person) {
    return new DeliveryDraft(
        "status", "publish/" + draft.account(), event, null, person, Json.write(draft), null);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
