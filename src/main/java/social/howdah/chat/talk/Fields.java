package social.howdah.chat.talk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;
import social.howdah.platform.problem.Problem;

/** The fields of an object a chat has sent; what is missing is empty. */
public record Fields(Map<?, ?> map) {

  /**
   * Reads JSON.
   *
   * @throws Problem 400 for anything else
   */
  public static Fields of(String json) {
    try {
      return new Fields(Json.readPayload(json.getBytes(StandardCharsets.UTF_8)));
    } catch (MalformedJsonException e) {
      throw new Problem(400, "The body is not what this chat sends.");
    }
  }

  /** A text, or a number or truth as text. */
  public String text(String key) {
    return Objects.toString(map.get(key), "");
  }

  /** An object within. */
  public Fields in(String key) {
    return of(map.get(key));
  }

  /** The first of the objects in a list. */
  public Fields first(String key) {
    return of(map.get(key) instanceof List<?> list && !list.isEmpty() ? list.get(0) : null);
  }

  private static Fields of(@Nullable Object value) {
    return new Fields(value instanceof Map<?, ?> map ? map : Map.of());
  }

  /** Never what they hold. */
  @Override
  public String toString() {
    return "Fields[" + map.size() + "]";
  }
}
