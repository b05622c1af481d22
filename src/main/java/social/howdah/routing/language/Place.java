package social.howdah.routing.language;

/**
 * A place in a condition or template. Lines and columns count from 1, columns in code points.
 *
 * @param column 0 where only the line is known
 */
public record Place(int line, int column) {

  /** Where so many code points of a text are over. */
  public static Place of(String text, int offset) {
    int end = text.offsetByCodePoints(0, Math.min(offset, text.codePointCount(0, text.length())));
    int begin = text.lastIndexOf('\n', end - 1) + 1;
    int line = 1 + (int) text.substring(0, begin).chars().filter(sign -> sign == '\n').count();
    return new Place(line, 1 + text.codePointCount(begin, end));
  }
}
