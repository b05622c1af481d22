package social.howdah.push.notification;

import java.time.Duration;
import java.time.Instant;

/**
 * How far an account's notifications are read. An instance gives ids before it commits, so that a
 * smaller one may appear after a larger one: a look begins a little before the newest.
 *
 * @param newest the largest id that was read
 * @param mark the newest as it was then
 * @param settled where a look begins: after it everything has had time to appear
 */
record Cursor(String newest, String mark, String settled, Instant markedAt) {
  /** Longer than an instance's transaction lasts. */
  private static final Duration LATE = Duration.ofMinutes(2);

  /** A page of this many settles what is before it, so that a crowd is not read again and again. */
  static final int CROWD = 40;

  static Cursor at(String id, Instant now) {
    return new Cursor(id, id, id, now);
  }

  /**
   * After a page.
   *
   * @param last the largest id in it
   * @param entries how many in it are new
   */
  Cursor read(String last, int entries, Instant now) {
    String largest = Ids.isAfter(last, newest) ? last : newest;
    boolean settles = entries >= CROWD || !markedAt.plus(LATE).isAfter(now);
    return settles
        ? new Cursor(largest, largest, mark, now)
        : new Cursor(largest, mark, settled, markedAt);
  }
}
