package social.howdah.webhook;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words of a sender as people can take them in: one line, not too long, without tricks. */
public final class Line {
  private static final int LONGEST = 200;

  /** More of a text is not looked at for its first line. */
  private static final int READ = 4_000;

  /** Controls, unpaired surrogates, and what turns the direction of the text around it. */
  private static final Pattern NOT_SHOWN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]+");

  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

  private Line() {}

  /** The first line of a text that says something; longer than 200 characters, it ends in …. */
  public static Optional<String> of(String text) {
    return text.substring(0, Math.min(text.length(), READ))
        .lines()
        .map(line -> NOT_SHOWN.matcher(line).replaceAll(" "))
        .map(line -> BLANKS.matcher(line).replaceAll(" ").strip())
        .filter(line -> !line.isEmpty())
        .findFirst()
        .map(Line::cut);
  }

  private static String cut(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(line);
    int end = characters.preceding(LONGEST);
    return line.substring(0, end).strip() + "…";
  }
}
