package social.howdah.routing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import social.howdah.platform.config.InvalidConfigurationException;

/**
 * Routes in a file of their own, properties in UTF-8. Values are taken as they stand: no
 * expressions of MicroProfile Config in them.
 */
record RoutesFile(Path path) {
  static final String PROPERTY = "howdah.routes.file";
  private static final String ROUTE = "howdah.route.";
  private static final long LARGEST = 1_048_576;

  /**
   * Its text as it is now.
   *
   * @throws InvalidConfigurationException when it cannot be read
   */
  String text() {
    try {
      if (Files.size(path) > LARGEST) {
        throw refuse("which is larger than 1 MiB.");
      }
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw refuse("which is not UTF-8.");
    } catch (IOException e) {
      throw refuse("which cannot be read.");
    }
  }

  /**
   * The properties of a text.
   *
   * @throws InvalidConfigurationException naming the line's key
   */
  Map<String, String> properties(String text) {
    Map<String, String> found = new HashMap<>();
    try {
      new Once(found).load(new StringReader(text));
    } catch (IllegalArgumentException e) {
      throw refuse("where a \\u is not followed by four hexadecimal digits.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private InvalidConfigurationException refuse(String what) {
    return new InvalidConfigurationException(PROPERTY, "names %s, %s".formatted(path, what));
  }

  /** Takes each key once, and no others than those of routes. */
  @SuppressWarnings({"serial", "NonOverridingEquals"}) // it lives for one reading
  private static final class Once extends Properties {
    private final transient Map<String, String> found;

    Once(Map<String, String> found) {
      this.found = found;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
      String name = key.toString();
      if (!name.startsWith(ROUTE)) {
        throw new InvalidConfigurationException(
            name, "does not belong into howdah.routes.file: only howdah.route.… is read there.");
      }
      if (found.put(name, value.toString()) != null) {
        throw new InvalidConfigurationException(name, "stands in howdah.routes.file twice.");
      }
      return value;
    }
  }
}
