package social.howdah.routing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.StatusDraft;

/**
 * A status that waits, or has waited, for a second pair of eyes.
 *
 * @param event the journal's id of the request
 * @param handle of the account it was asked for: an alias may have moved to another meanwhile
 * @param decidedBy name of the person; the requester's own if withdrawn; null while it waits and
 *     when it expired
 * @param reason why it was rejected, for the requester
 */
public record Approval(
    UUID id,
    UUID event,
    String handle,
    StatusDraft draft,
    String requestedBy,
    Instant requestedAt,
    Instant expiresAt,
    State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason) {

  /** {@code WAITING → APPROVED | REJECTED | WITHDRAWN | EXPIRED}; deleted with the journal. */
  public enum State {
    /** Stored by {@link Submissions#propose}. */
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
