package social.howdah.console.page;

import java.util.List;

/**
 * Something to be said, in whatever language is read.
 *
 * @param key in the bundle of words
 * @param values for its places: texts, numbers, instants, durations and phrases
 */
public record Phrase(String key, List<Object> values) {

  public static Phrase of(String key, Object... values) {
    return new Phrase(key, List.of(values));
  }
}
