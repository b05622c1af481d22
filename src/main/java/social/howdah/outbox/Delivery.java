package social.howdah.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of work in hand, as its handler sees it.
 *
 * @param id for logs and the console
 * @param lane one linked account or one destination: deliveries of a lane run in order
 * @param event the journal's id of the event that caused it
 * @param causedBy a person's name, {@code route <name>}, or {@code system}
 * @param payload what the sender of the draft put in, as JSON
 * @param idempotencyKey made and stored before the first attempt, the same at each
 * @param attempt 1 for the first
 * @param outcomeUnknown an earlier attempt may have had its effect: it timed out, got a 5xx, or the
 *     node died under it. Look first.
 * @param firstAttempt when the first attempt began
 */
public record Delivery(
    UUID id,
    String lane,
    UUID event,
    String causedBy,
    String payload,
    String idempotencyKey,
    int attempt,
    boolean outcomeUnknown,
    Instant firstAttempt) {

  @Override
  public String toString() {
    return "Delivery[id=%s, lane=%s, attempt=%d]".formatted(id, lane, attempt);
  }
}
