package social.howdah.console.workshop;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.howdah.routing.language.Place;

/**
 * The line of a text that holds a mistake, in three parts.
 *
 * @param line its number
 * @param column of the mistake; 0 where it may be anywhere in the line
 * @param marked what is wrong: a word, a sign, the end of the line; the whole where the column is
 *     not known
 */
public record MarkedLine(int line, int column, String before, String marked, String after) {
  private static final Pattern WORD = Pattern.compile("\\.?\\w+|.|$", Pattern.DOTALL);
  private static final int NEAR = 120;

  /** Null where the text has no such line, as one that is elsewhere. */
  static @Nullable MarkedLine of(String text, Place place) {
    String[] lines = text.split("\n", -1);
    if (place.line() > lines.length) {
      return null;
    }
    String line = lines[place.line() - 1];
    if (place.column() == 0) {
      return new MarkedLine(place.line(), 0, "", shortened(line, NEAR), "");
    }
    int begin =
        line.offsetByCodePoints(
            0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
    Matcher word = WORD.matcher(line).region(begin, line.length());
    int end = word.lookingAt() ? word.end() : begin;
    return new MarkedLine(
        place.line(),
        place.column(),
        lastOf(line.substring(0, begin)),
        end > begin ? shortened(line.substring(begin, end), NEAR) : " ",
        shortened(line.substring(end), NEAR));
  }

  private static String lastOf(String text) {
    return text.length() <= NEAR ? text : "…" + text.substring(text.length() - NEAR);
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
