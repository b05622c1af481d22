package social.howdah.routing.storm;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text. */
final class Excerpt {
  private Excerpt() {}

  /** At most so many characters, cut between two that people see as one each. */
  static String of(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return text.substring(0, Math.max(0, characters.preceding(most))).strip() + "…";
  }
}
