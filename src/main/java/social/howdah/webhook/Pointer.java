package social.howdah.webhook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a payload: {@code /commits/0/author/email}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901: JavaScript Object Notation (JSON)
 *     Pointer</a>
 */
public final class Pointer {
  private static final String EVERY = "*";
  private static final int MOST_STEPS = 50;

  private final List<String> steps;

  private Pointer(List<String> steps) {
    this.steps = steps;
  }

  /**
   * Reads a pointer.
   *
   * @throws IllegalArgumentException when it does not begin with a slash, or has no end
   */
  public static Pointer of(String text) {
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("a JSON Pointer begins with a slash");
    }
    List<String> steps =
        Arrays.stream(text.substring(1).split("/", MOST_STEPS + 1))
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList();
    if (steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException("a payload is not as deep as that");
    }
    return new Pointer(steps);
  }

  /** What stands there. */
  public Optional<Object> in(Map<String, @Nullable Object> payload) {
    Object value = payload;
    for (String step : steps) {
      if (value instanceof Map<?, ?> map) {
        value = map.get(step);
      } else if (value instanceof List<?> list) {
        value = member(list, step);
      } else {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(value);
  }

  private static @Nullable Object member(List<?> list, String step) {
    boolean isIndex = step.matches("0|[1-9][0-9]{0,8}");
    return isIndex && Integer.parseInt(step) < list.size()
        ? list.get(Integer.parseInt(step))
        : null;
  }

  /**
   * A copy of the payload with something else there; a step {@code *} stands for every member of an
   * object or list.
   *
   * @param with is asked for each value that stands there, null among them
   */
  Map<String, @Nullable Object> replace(
      Map<String, @Nullable Object> payload, UnaryOperator<@Nullable Object> with) {
    return members(payload, 0, with);
  }

  private @Nullable Object replace(
      @Nullable Object value, int depth, UnaryOperator<@Nullable Object> with) {
    if (depth == steps.size()) {
      return with.apply(value);
    }
    if (value instanceof Map<?, ?> map) {
      return members(map, depth, with);
    }
    return value instanceof List<?> list ? members(list, depth, with) : value;
  }

  private Map<String, @Nullable Object> members(
      Map<?, ?> map, int depth, UnaryOperator<@Nullable Object> with) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach(
        (name, value) ->
            copy.put(
                String.valueOf(name),
                isMeant(String.valueOf(name), depth) ? replace(value, depth + 1, with) : value));
    return copy;
  }

  private List<@Nullable Object> members(
      List<?> list, int depth, UnaryOperator<@Nullable Object> with) {
    List<@Nullable Object> copy = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      Object value = list.get(i);
      copy.add(isMeant(String.valueOf(i), depth) ? replace(value, depth + 1, with) : value);
    }
    return copy;
  }

  private boolean isMeant(String member, int depth) {
    return steps.get(depth).equals(EVERY) || steps.get(depth).equals(member);
  }
}
