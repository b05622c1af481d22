package social.howdah.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the console shows it.
 *
 * @param causedBy a person's name, {@code route <name>}, or {@code system}
 * @param attempts that count, since it was stored or replayed
 * @param outcomeUnknown an attempt may have had its effect: the next one looks first
 * @param ended when it was done, dead or cancelled
 * @param error why the last attempt failed, or why its lane is on hold, or why it was cancelled
 * @param nextAttempt when it is tried again, if it waits and its lane is not on hold
 * @param url where people can see what came of it
 */
public record DeliveryState(
    UUID id,
    String kind,
    String lane,
    UUID event,
    @Nullable String route,
    String causedBy,
    State state,
    int attempts,
    boolean outcomeUnknown,
    Instant created,
    @Nullable Instant nextAttempt,
    @Nullable Instant ended,
    @Nullable String error,
    @Nullable String url) {

  /**
   * {@code WAITING → RUNNING → DONE | WAITING (later) | DEAD | CANCELLED}, {@code WAITING →
   * CANCELLED}.
   */
  public enum State {
    /**
     * Stored by {@link Outbox#enqueue}, put back by a retry, {@link Outbox#replay} or take-over.
     */
    WAITING,
    /**
     * Set by the lane before the handler is called; found by a lane, it is an attempt of unknown
     * outcome.
     */
    RUNNING,
    /** The handler returned; deleted after the retention time. */
    DONE,
    /**
     * The handler threw, or gave up retrying; kept until replayed or until the retention time ends.
     */
    DEAD,
    /**
     * {@link Outbox#cancel} ended it before its time, or its handler had nothing to do; deleted
     * after the retention time.
     */
    CANCELLED
  }
}
