package social.howdah.console.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with all that was tried, and what may be done with it.
 *
 * @param text what is posted or sent; null where a destination has words of its own
 * @param error why it is dead or was cancelled, or why the last attempt failed
 * @param outcomeUnknown an attempt may have had its effect; the next one looks first
 * @param attempts the last twenty, the first first
 * @param replayable whether it is dead and can be tried again
 * @param cancellable whether it waits, or is dead and can be given up
 * @param editable whether it can go out in other words: nothing of it can have gone out in these
 */
public record DeliveryDetail(
    UUID id,
    UUID event,
    String kind,
    String lane,
    @Nullable String route,
    String causedBy,
    String state,
    Instant created,
    @Nullable Instant nextAttempt,
    @Nullable String text,
    @Nullable String spoiler,
    @Nullable String error,
    boolean outcomeUnknown,
    @Nullable String url,
    List<Tried> attempts,
    boolean replayable,
    boolean cancellable,
    boolean editable) {

  /**
   * An attempt.
   *
   * @param outcome {@code done}, {@code refused}, {@code unknown} or {@code dead}
   * @param words why it failed; empty where it did not
   */
  public record Tried(int number, Instant ended, String outcome, String words) {}
}
