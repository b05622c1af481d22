package social.howdah.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work on all dead letters of a cause.
 *
 * @param words what the letters died of
 * @param total how many there were
 * @param done to how many it was done so far; somebody else may have done it to others
 * @param ended null while it goes on
 * @param cancelledBy who ended it before its end
 */
public record DeadLetterWork(
    long seq,
    Action action,
    String lane,
    String words,
    long total,
    long done,
    String by,
    Instant begun,
    @Nullable Instant ended,
    @Nullable String cancelledBy) {

  /** What is done to each. */
  public enum Action {
    /** It waits again at its old place. */
    REPLAY,
    /** It is given up. */
    CANCEL
  }
}
