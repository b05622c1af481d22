package social.howdah.routing.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done to plain texts. */
final class Texts {
  /** What people see as one character, such as a flag or a family. */
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  private Texts() {}

  /** Cut, at a word if one ends near, so that it has so many characters with the ending. */
  static String truncate(String text, int length, String ending) {
    if (text.length() <= length) {
      return text;
    }
    List<Integer> ends = ends(text, length + 1);
    if (ends.size() <= length) {
      return text;
    }
    int room = length - ends(ending, length).size();
    if (room <= 0) {
      return text.substring(0, length <= 0 ? 0 : ends.get(length - 1));
    }
    int cut = ends.get(room - 1);
    int word = text.lastIndexOf(' ', cut);
    boolean near = word > 0 && word >= cut - cut / 5 && !ending.isEmpty();
    return text.substring(0, near ? word : cut).stripTrailing() + ending;
  }

  /** Where the first characters end. */
  private static List<Integer> ends(String text, int most) {
    List<Integer> ends = new ArrayList<>();
    Matcher matcher = GRAPHEME.matcher(text);
    while (ends.size() < most && matcher.find()) {
      ends.add(matcher.end());
    }
    return ends;
  }

  /** One line between backticks, as chats and Markdown show code; it cannot end before its end. */
  static String code(String text) {
    String line = text.replace('`', '\'').replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? "" : "`" + line + "`";
  }

  static String replace(String text, String old, String other) {
    if (old.isEmpty()) {
      throw Rendering.refused("replace takes what is to be replaced");
    }
    long times = text.length() / old.length();
    if (text.length() + times * other.length() > Rendering.LARGEST) {
      times = (text.length() - (long) text.replace(old, "").length()) / old.length();
      Rendering.checkSize(text.length() + times * other.length());
    }
    return text.replace(old, other);
  }
}
