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
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;
import social.howdah.routing.approval.Approvals;

/**
 * The door for statuses that people ask for. Each is an event in the journal, so that a form sent
 * twice posts once. Whether the person may post as the account is the caller's business.
 */
@Singleton
public class Submissions {
  private static final String SOURCE = "person";
  private static final String TYPE = "social.howdah.status.requested";

  private final JournalStore journal;
  private final Approvals approvals;
  private final Outbox outbox;
  private final Database database;
  private final Clock clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  @Inject
  Submissions(
      JournalStore journal, Approvals approvals, Outbox outbox, Database database, Clock clock) {
    this.journal = journal;
    this.approvals = approvals;
    this.outbox = outbox;
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
    return accept(
        submission,
        event ->
            approvals.propose(event, submission.handle(), submission.draft(), submission.person()));
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
              journal.insert(List.of(new JournalStore.Entry(id, event, now, Routing.NONE))).get(0);
          boolean first = stored.equals(id);
          if (first) {
            effect.accept(id);
          }
          return first;
        });
  }

  private static DeliveryDraft delivery(StatusDraft draft, UUID event, String person) {
    return new DeliveryDraft(
        "status", "publish/" + draft.account(), event, null, person, Json.write(draft), null);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
