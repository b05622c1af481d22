package social.howdah.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * The default texts of a kind of source: a table of types and Pebble templates, a properties file
 * in UTF-8 beside its class. A type that ends in {@code *} stands for all that begin so; the
 * longest that fits is taken.
 */
public final class Texts {
  private final Map<String, String> exact = new HashMap<>();
  private final Map<String, String> beginnings = new HashMap<>();

  private Texts(Properties table) {
    table
        .stringPropertyNames()
        .forEach(
            type -> {
              String text = table.getProperty(type);
              if (type.endsWith("*")) {
                beginnings.put(type.substring(0, type.length() - 1), text);
              } else {
                exact.put(type, text);
              }
            });
  }

  /**
   * Reads a table.
   *
   * @param owner the class it lies beside
   * @param file for example {@code github.properties}
   */
  public static Texts of(Class<?> owner, String file) {
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(file), file)) {
      Properties table = new Properties();
      table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Texts(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<String> of(String type) {
    return Optional.ofNullable(exact.get(type))
        .or(
            () ->
                beginnings.entrySet().stream()
                    .filter(entry -> type.startsWith(entry.getKey()))
                    .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                    .map(Map.Entry::getValue));
  }
}
