package social.howdah.publish.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a thread.
 *
 * @param number 1 for the first
 * @param began when it was first attempted, if that may have posted it; null if none has begun
 * @param status what it became; null if that is not known
 */
record Part(int number, String text, String key, @Nullable Instant began, @Nullable Posted status) {

  /** Never the words: they may be private. */
  @Override
  public String toString() {
    return "Part[%d, began=%s, status=%s]".formatted(number, began, status);
  }
}
