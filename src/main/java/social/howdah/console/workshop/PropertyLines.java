package social.howdah.console.workshop;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes properties as a file of them has it, in UTF-8: a value of several lines over several. */
final class PropertyLines {
  private static final String KEY = "k=";
  private static final String NEXT_LINE = "\\n\\\n    ";

  /** What Java escapes, and a value may have as it is. */
  private static final Pattern ESCAPED = Pattern.compile("\\\\(?:([=:#!])|.)");

  private PropertyLines() {}

  /**
   * A line each, in the order of the map.
   *
   * @param prefix of every name
   */
  static String of(String prefix, Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(property -> prefix + property.getKey() + "=" + value(property.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static String value(String value) {
    return value.lines().map(PropertyLines::escaped).collect(Collectors.joining(NEXT_LINE));
  }

  /** Java knows how, beneath a comment with the time. */
  private static String escaped(String line) {
    Properties one = new Properties();
    one.setProperty("k", line);
    StringWriter written = new StringWriter();
    try {
      one.store(written, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String value = written.toString().lines().skip(1).findFirst().orElse(KEY);
    return ESCAPED
        .matcher(value.substring(KEY.length()))
        .replaceAll(found -> Matcher.quoteReplacement(found.group(found.group(1) == null ? 0 : 1)));
  }
}
