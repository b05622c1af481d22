package social.howdah.platform.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of work stands.
 *
 * @param kind of {@link LongWork}
 * @param seq its number among those of its kind
 * @param what of the console's words: what is done
 * @param on what it is done on: a lane, a key; empty for all there is
 * @param words more, for people; what others say may be in it
 * @param total of how many; it may change while the work goes on
 * @param by who began it
 * @param ended null while it goes on
 * @param cancelledBy who ended it before its end
 * @param stoppable whether it may be ended before its end
 */
public record WorkState(
    String kind,
    long seq,
    String what,
    String on,
    @Nullable String words,
    long done,
    long total,
    String by,
    Instant begun,
    @Nullable Instant ended,
    @Nullable String cancelledBy,
    boolean stoppable) {

  public boolean goesOn() {
    return ended == null;
  }
}
