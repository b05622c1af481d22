package social.howdah.webhook;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The type of an event, made of the sender's own words: {@code com.github.issues.opened}. Each of
 * them becomes one word of lower case, so that nobody's choice of words makes another type.
 */
public final class EventType {
  private static final int LONGEST_WORD = 60;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_-]+");
  private static final Pattern ENDS = Pattern.compile("^[_-]+|[_-]+$");

  private EventType() {}

  /**
   * Joins words.
   *
   * @param of who names the type so, for example {@code com.github}
   * @param words what is blank, or holds no letter or digit, is left out
   */
  public static String of(String of, String... words) {
    StringBuilder type = new StringBuilder(of);
    for (String text : words) {
      word(text).ifPresent(word -> type.append('.').append(word));
    }
    return type.toString();
  }

  private static Optional<String> word(String text) {
    String read = text.substring(0, Math.min(text.length(), LONGEST_WORD));
    String word = NO_WORD.matcher(read.toLowerCase(Locale.ROOT)).replaceAll("_");
    return Optional.of(ENDS.matcher(word).replaceAll("")).filter(kept -> !kept.isEmpty());
  }
}
