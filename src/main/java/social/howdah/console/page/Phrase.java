package social.howdah.console.page;

import java.time.Instant;
import java.util.List;

/**
 * Something to be said, in whatever language is read.
 *
 * @param key in the bundle of words
 * @param values for its places: texts, numbers, instants, ages, durations and phrases
 */
public record Phrase(String key, List<Object> values) {

  /** A time that is said as how long ago it was. */
  public record Age(Instant since) {}

  public static Phrase of(String key, Object... values) {
    return new Phrase(key, List.of(values));
  }
}
