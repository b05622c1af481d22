package social.howdah.mastodon.statuses;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a text may be split, and how well. */
final class Breaks {
  /** How good a place is, the worst first. */
  enum Quality {
    /** It would make a mention or a hashtag of what is none. */
    NEVER,
    /** It would make another of one. */
    NAME,
    ANYWHERE,
    WORD,
    SENTENCE,
    PARAGRAPH
  }

  /** What is harmless as {@code x/@name} is a mention where a part begins with the sign. */
  private static final String SIGNS = "@＠#＃";

  /** A mention or hashtag that goes on. */
  private static final Pattern OPEN = Pattern.compile("[@＠#＃][\\p{L}\\p{M}\\p{N}_.@-]*$");

  private static final int LONGEST_NAME = 120;

  private final String text;
  private final BitSet words;
  private final BitSet sentences;

  Breaks(String text) {
    this.text = text;
    this.words = of(BreakIterator.getLineInstance(Locale.ROOT));
    this.sentences = of(BreakIterator.getSentenceInstance(Locale.ROOT));
  }

  private BitSet of(BreakIterator iterator) {
    BitSet places = new BitSet(text.length() + 1);
    iterator.setText(text);
    for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
      places.set(at);
    }
    return places;
  }

  /** Of the place before this character. */
  Quality at(int index) {
    boolean afterSpace = Character.isWhitespace(text.charAt(index - 1));
    if (!afterSpace && SIGNS.indexOf(text.charAt(index)) >= 0) {
      return Quality.NEVER;
    }
    if (!afterSpace && isWithinName(index)) {
      return Quality.NAME;
    }
    if (afterSpace && isAfterBlankLine(index)) {
      return Quality.PARAGRAPH;
    }
    if (sentences.get(index)) {
      return Quality.SENTENCE;
    }
    return words.get(index) ? Quality.WORD : Quality.ANYWHERE;
  }

  private boolean isWithinName(int index) {
    return !Character.isWhitespace(text.charAt(index))
        && OPEN.matcher(text.substring(Math.max(0, index - LONGEST_NAME), index)).find();
  }

  private boolean isAfterBlankLine(int index) {
    int lines = 0;
    for (int at = index - 1; at >= 0 && Character.isWhitespace(text.charAt(at)); at--) {
      lines += text.charAt(at) == '\n' ? 1 : 0;
    }
    return lines > 1;
  }
}
