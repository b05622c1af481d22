package social.howdah.routing.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.platform.json.Json;

/**
 * A status that waits, or has waited, for a second pair of eyes.
 *
 * @param event the journal's id of the request
 * @param route that asks for it; null where a person does
 * @param handle of the account a person asked for: an alias may have moved to another meanwhile;
 *     null where a route asks, which names an alias
 * @param requestedBy name of the person, or {@code route <name>}
 * @param decidedBy name of the person; the requester's own if withdrawn; null while it waits and
 *     when it expired
 * @param reason why it was rejected, for the requester
 */
public record Approval(
    UUID id,
    UUID event,
    @Nullable String route,
    @Nullable String handle,
    StatusDraft draft,
    String requestedBy,
    Instant requestedAt,
    Instant expiresAt,
    State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason) {

  /** What lets it be posted, at once. */
  DeliveryDraft delivery(StatusDraft words) {
    return new DeliveryDraft(
        "status", "publish/" + words.account(), event, route, requestedBy, Json.write(words), null);
  }

  /** {@code WAITING → APPROVED | REJECTED | WITHDRAWN | EXPIRED}; deleted with the journal. */
  public enum State {
    /** Stored by {@link Approvals#propose}. */
    WAITING,
    /** By somebody else; its delivery was stored in the same transaction. */
    APPROVED,
    /** By somebody else. */
    REJECTED,
    /** By the requester. */
    WITHDRAWN,
    /** Nobody has decided in time. */
    EXPIRED
  }
}
