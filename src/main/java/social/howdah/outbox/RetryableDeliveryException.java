package social.howdah.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Not now: the same call may succeed later. */
public final class RetryableDeliveryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;
  private final boolean outcomeUnknown;

  private RetryableDeliveryException(
      @Nullable String message, @Nullable Duration retryAfter, boolean outcomeUnknown) {
    super(message);
    this.retryAfter = retryAfter;
    this.outcomeUnknown = outcomeUnknown;
  }

  /** Nothing happened on the other side; the schedule says when to try again. */
  public static RetryableDeliveryException refused(String message) {
    return new RetryableDeliveryException(message, null, false);
  }

  /**
   * Nothing happened on the other side, and it said when to come again; not counted as an attempt.
   */
  public static RetryableDeliveryException refusedUntil(String message, Duration retryAfter) {
    return new RetryableDeliveryException(message, retryAfter, false);
  }

  /**
   * Nothing happened on the other side, and the handler has put the lane on hold ({@link
   * Outbox#hold}): the next attempt is due when the lane is released; not counted as an attempt.
   */
  public static RetryableDeliveryException held(String reason) {
    return new RetryableDeliveryException(reason, Duration.ZERO, false);
  }

  /** It may have happened: a time-out, a cut connection, a 5xx. */
  public static RetryableDeliveryException outcomeUnknown(String message) {
    return new RetryableDeliveryException(message, null, true);
  }

  /**
   * The same of a delivery of which a part has had its effect: it must not be moved to another
   * lane, and its next attempt goes on from there.
   */
  public RetryableDeliveryException begun() {
    RetryableDeliveryException begun =
        new RetryableDeliveryException(getMessage(), retryAfter, true);
    begun.initCause(this);
    return begun;
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  public boolean outcomeUnknown() {
    return outcomeUnknown;
  }
}
