package social.howdah.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.DayCount;

/**
 * How a lane stands.
 *
 * @param queue what waits; null when nothing does
 * @param heldReason why it is on hold, if it is
 * @param pausedUntil when its account's rate limit begins anew, if it is spent
 * @param dead dead letters that are kept, of any age
 */
public record LaneFlow(
    String lane,
    @Nullable Queue queue,
    @Nullable String heldReason,
    @Nullable Instant pausedUntil,
    DayCount done,
    DayCount died,
    int dead) {

  /**
   * What waits.
   *
   * @param oldest when the first of them was stored
   * @param attempts of the first
   * @param next when the first is tried
   * @param error why its last attempt failed, if there was one
   */
  public record Queue(
      int waiting, Instant oldest, int attempts, Instant next, @Nullable String error) {}
}
