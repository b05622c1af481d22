package social.howdah.routing.template;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.howdah.routing.language.Mistake;
import social.howdah.routing.language.Place;

/**
 * Finds in what Pebble says where a template is wrong. It knows the line, and names what it has
 * stumbled over: where that stands in the line once, the column is known, too.
 */
final class Mistakes {
  private static final Pattern NAMED = Pattern.compile("\\[([^]]+)]|\"([^\"]+)\"");

  private Mistakes() {}

  /**
   * A mistake of a template.
   *
   * @param why what people are told of the cause
   */
  static Mistake of(String source, String why, Throwable cause) {
    return new Mistake(source, why, place(source, why, cause));
  }

  /** None in a file that the template includes. */
  private static @Nullable Place place(String source, String why, Throwable cause) {
    if (!(cause instanceof PebbleException e)
        || e.getLineNumber() == null
        || !source.equals(e.getFileName())) {
      return null;
    }
    int number = e.getLineNumber();
    String line = source.lines().skip(number - 1L).findFirst().orElse("");
    Matcher named = NAMED.matcher(why);
    return new Place(number, named.find() ? column(line, named) : 0);
  }

  private static int column(String line, Matcher named) {
    String name = named.group(1) == null ? named.group(2) : named.group(1);
    String whole = Pattern.quote(name);
    Matcher found =
        Pattern.compile(name.matches("\\w+") ? "\\b" + whole + "\\b" : whole).matcher(line);
    if (!found.find()) {
      return 0;
    }
    int at = found.start();
    return found.find() ? 0 : 1 + line.codePointCount(0, at);
  }
}
