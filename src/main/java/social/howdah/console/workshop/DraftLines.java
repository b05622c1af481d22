package social.howdah.console.workshop;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import social.howdah.platform.problem.Problem;

/**
 * The properties of a route as somebody writes them into a form, in the form of a properties file:
 * {@code text=…}, or copied from one, {@code howdah.route.<name>.text=…}.
 */
public final class DraftLines {
  private static final int LONGEST = 100_000;

  private DraftLines() {}

  /**
   * The properties by the part of their name behind the route's.
   *
   * @throws Problem 400 for what cannot be read
   */
  public static Map<String, String> read(String lines) {
    if (lines.length() > LONGEST) {
      throw new Problem(400, "A route may have %d characters.".formatted(LONGEST));
    }
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(lines));
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "A \\u must be followed by four hexadecimal digits.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> read = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      read.put(name.replaceFirst("^howdah\\.route\\.[^.]+\\.", ""), properties.getProperty(name));
    }
    return read;
  }
}
