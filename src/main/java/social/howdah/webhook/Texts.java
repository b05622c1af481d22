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
 *
 * <p>In them {@code $who} stands for the actor, {@code $what} for the title in quotation marks,
 * {@code $in} for the subject and {@code $link} for the URL on a line of its own, each with what
 * joins it to the words before it, and nothing where the event has none.
 */
public final class Texts {
  private static final Map<String, String> WORDS =
      Map.of(
          "$who", "{{ event.actor | default('Somebody') }}",
          "$what", "{% if event.title is not empty %} “{{ event.title }}”{% endif %}",
          "$in", "{% if event.subject is not empty %} in {{ event.subject }}{% endif %}",
          "$link", "{% if event.url is not empty %}\n{{ event.url }}{% endif %}");

  private final Map<String, String> exact = new HashMap<>();
  private final Map<String, String> beginnings = new HashMap<>();

  private Texts(Properties table) {
    table
        .stringPropertyNames()
        .forEach(
            type -> {
              String text = spelledOut(table.getProperty(type));
              if (type.endsWith("*")) {
                beginnings.put(type.substring(0, type.length() - 1), text);
              } else {
                exact.put(type, text);
              }
            });
  }

  private static String spelledOut(String text) {
    String whole = text;
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      whole = whole.replace(word.getKey(), word.getValue());
    }
    return whole;
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

  /** The same table for types that begin otherwise, of a product that grew out of another. */
  public Texts renamed(String from, String to) {
    Properties table = new Properties();
    exact.forEach((type, text) -> table.setProperty(type.replace(from, to), text));
    beginnings.forEach((type, text) -> table.setProperty(type.replace(from, to) + "*", text));
    return new Texts(table);
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
