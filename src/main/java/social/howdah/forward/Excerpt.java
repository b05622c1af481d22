package social.howdah.forward;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text within a limit; what is cut ends with an ellipsis. */
public final class Excerpt {
  /** What people see as one character, such as a flag or a family. */
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  private Excerpt() {}

  /** At most so many UTF-16 units, cut between two characters as people see them. */
  public static String of(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = 0;
    Matcher characters = GRAPHEME.matcher(text);
    while (characters.find() && characters.end() < most) {
      end = characters.end();
    }
    return most <= 0 ? "" : text.substring(0, end).stripTrailing() + "…";
  }

  /**
   * As much of a text as has room once it is written in a chat's own way.
   *
   * @param writing makes no text shorter
   */
  public static String written(String text, int most, UnaryOperator<String> writing) {
    int room = most;
    String written = writing.apply(Excerpt.of(text, room));
    while (written.length() > most && room > 0) {
      room = Math.min(room - 1, (int) ((long) room * most / written.length()));
      written = room <= 0 ? "" : writing.apply(Excerpt.of(text, room));
    }
    return written;
  }
}
