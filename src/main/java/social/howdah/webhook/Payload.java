package social.howdah.webhook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payload, read without trust: what is not there, or is of another type, is empty.
 *
 * @param data maps, lists, strings, booleans, {@code Long}, {@code Double} and null
 */
public record Payload(Map<String, @Nullable Object> data) {

  /** The string, number or boolean at the end of this way, as text; blank counts as absent. */
  public Optional<String> text(String... way) {
    return at(way)
        .filter(
            value -> value instanceof String || value instanceof Number || value instanceof Boolean)
        .map(String::valueOf)
        .filter(text -> !text.isBlank());
  }

  /** The first line of the text there that says something, of at most 200 characters. */
  public Optional<String> line(String... way) {
    return text(way).flatMap(Line::of);
  }

  /** The URL there, if it is one that a person may be sent to: absolute, of the web, no user. */
  public Optional<String> link(String... way) {
    return text(way).flatMap(Link::of);
  }

  /** Whether it says true there. */
  public boolean flag(String... way) {
    return at(way).filter(Boolean.TRUE::equals).isPresent();
  }

  /** The object there; an empty one where there is none. */
  public Payload object(String... way) {
    return at(way).map(Payload::of).orElseGet(() -> new Payload(Map.of()));
  }

  /** The objects of the list there. */
  public List<Payload> objects(String... way) {
    return list(way).stream().filter(item -> item instanceof Map<?, ?>).map(Payload::of).toList();
  }

  /** The strings of the list there. */
  public List<String> texts(String... way) {
    return list(way).stream()
        .filter(item -> item instanceof String)
        .map(item -> (String) item)
        .toList();
  }

  /** The strings of the list there, each as {@link #line} has it. */
  public List<String> lines(String... way) {
    return texts(way).stream().flatMap(text -> Line.of(text).stream()).toList();
  }

  private List<?> list(String... way) {
    return at(way).map(value -> value instanceof List<?> list ? list : List.of()).orElse(List.of());
  }

  /** What stands there, whatever it is. */
  public Optional<Object> at(String... way) {
    Object value = data;
    for (String step : way) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return Optional.ofNullable(value);
  }

  @SuppressWarnings("unchecked") // a payload's objects have strings for keys
  private static Payload of(Object value) {
    return new Payload(
        value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of());
  }

  /** Never the payload: it may hold private words. */
  @Override
  public String toString() {
    return "Payload[%d fields]".formatted(data.size());
  }
}
