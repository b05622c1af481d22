package social.howdah.routing.approval;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/**
 * The door to statuses that wait for approval. Who may decide is the caller's business; that nobody
 * approves their own is held here. Each decision counts once, whoever else decides meanwhile.
 */
@Singleton
public class Approvals {
  private static final int MOST = 50;

  private final ApprovalStore store;
  private final ApprovalConfig config;
  private final Outbox outbox;
  private final Announcements announcements;
  private final AuditTrail audit;
  private final Database database;
  private final Clock clock;

  @Inject
  Approvals(
      ApprovalStore store,
      ApprovalConfig config,
      Outbox outbox,
      Announcements announcements,
      AuditTrail audit,
      Database database,
      Clock clock) {
    this.store = store;
    this.config = config;
    this.outbox = outbox;
    this.announcements = announcements;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  /** The oldest first. */
  public List<Approval> waiting() {
    Instant now = clock.instant();
    return store.waiting().stream().filter(approval -> approval.expiresAt().isAfter(now)).toList();
  }

  /** What a person has asked for, the newest first. */
  public List<Approval> of(String person) {
    return store.of(person, MOST);
  }

  public Optional<Approval> find(UUID id) {
    return store.find(id);
  }

  /**
   * Lets a person's status wait; joins the caller's transaction.
   *
   * @param event the journal's id of the request
   * @param handle of the account
   */
  public void propose(UUID event, String handle, StatusDraft draft, String person) {
    propose(event, null, handle, draft, person);
  }

  /** Lets a route's status wait; joins the caller's transaction. */
  public void propose(UUID event, String route, StatusDraft draft) {
    propose(event, route, null, draft, "route " + route);
  }

  private void propose(
      UUID event,
      @Nullable String route,
      @Nullable String handle,
      StatusDraft draft,
      String requester) {
    Instant now = now();
    Approval approval =
        new Approval(
            UUID.randomUUID(),
            event,
            route,
            handle,
            draft,
            requester,
            now,
            now.plus(config.life()),
            Approval.State.WAITING,
            null,
            null,
            null);
    store.insert(approval);
    announcements.asked(approval);
    record(requester, AuditAction.REQUESTED, approval, null);
  }

  /**
   * Lets it be posted.
   *
   * @param text what shall be posted; may differ from what was asked for
   * @return false if it does not wait any longer, or is the approver's own
   */
  public boolean approve(UUID id, String approver, String text) {
    return decide(
        id,
        approval -> !approval.requestedBy().equals(approver) && approval.expiresAt().isAfter(now()),
        approval -> {
          StatusDraft draft = approval.draft().withText(text);
          boolean edited = !text.equals(approval.draft().text());
          if (!end(approval, Approval.State.APPROVED, approver, null, draft)) {
            return false;
          }
          outbox.enqueue(List.of(approval.delivery(draft)));
          record(
              approver,
              AuditAction.APPROVED,
              approval,
              "of %s%s".formatted(approval.requestedBy(), edited ? ", edited" : ""));
          return true;
        });
  }

  /**
   * Lets it not be posted.
   *
   * @param reason for the requester
   */
  public boolean reject(UUID id, String approver, @Nullable String reason) {
    return decide(
        id,
        approval -> !approval.requestedBy().equals(approver),
        approval -> {
          boolean ended =
              end(approval, Approval.State.REJECTED, approver, reason, approval.draft());
          if (ended) {
            record(approver, AuditAction.REJECTED, approval, "of " + approval.requestedBy());
          }
          return ended;
        });
  }

  /** The requester does not want it any longer. */
  public boolean withdraw(UUID id, String requester) {
    return decide(
        id,
        approval -> approval.requestedBy().equals(requester),
        approval -> {
          boolean ended =
              end(approval, Approval.State.WITHDRAWN, requester, null, approval.draft());
          if (ended) {
            record(requester, AuditAction.CANCELLED, approval, "withdrawn");
          }
          return ended;
        });
  }

  private boolean decide(UUID id, Predicate<Approval> mayBe, Predicate<Approval> decision) {
    return database.transaction(() -> store.find(id).filter(mayBe).filter(decision).isPresent());
  }

  private boolean end(
      Approval approval,
      Approval.State state,
      @Nullable String by,
      @Nullable String reason,
      StatusDraft draft) {
    ApprovalStore.Decision decision = new ApprovalStore.Decision(state, by, now(), reason);
    boolean ended = store.end(approval.id(), decision, draft);
    if (ended) {
      announcements.ended(approval, decision);
    }
    return ended;
  }

  private void record(
      String actor, AuditAction action, Approval approval, @Nullable String detail) {
    String account = Objects.requireNonNullElse(approval.handle(), approval.draft().account());
    audit.record(actor, action, "account " + account, detail);
  }

  /** What nobody has decided in time is told apart from what was rejected. */
  void clean(@Observes Housekeeping event) {
    for (Approval approval : store.expired(now())) {
      database.transaction(
          () -> {
            boolean ended = end(approval, Approval.State.EXPIRED, null, null, approval.draft());
            if (ended) {
              record(
                  AuditTrail.SYSTEM, AuditAction.EXPIRED, approval, "of " + approval.requestedBy());
            }
            return ended;
          });
    }
    store.clean(now().minus(config.retention()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
