package social.howdah.outbox;

import java.time.Instant;

/**
 * An attempt at a delivery.
 *
 * @param number 1 for the first there ever was
 * @param ended when it was known what came of it
 * @param words why it failed, as its handler said it for people; empty where it did not
 */
public record Attempt(int number, Instant ended, Outcome outcome, String words) {

  /** What came of it. */
  public enum Outcome {
    DONE,
    /** Nothing happened on the other side. */
    REFUSED,
    /** It may have had its effect: no answer came, or the node died under it. */
    UNKNOWN,
    /** There was to be no other, until somebody replays it. */
    DEAD
  }
}
