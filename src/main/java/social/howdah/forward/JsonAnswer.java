package social.howdah.forward;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.http.HttpDocument;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;

/** The JSON object a destination answered with; one without fields for any other answer. */
public record JsonAnswer(Map<String, @Nullable Object> fields) {

  /** Reads it. */
  public static JsonAnswer of(HttpDocument document) {
    try {
      return new JsonAnswer(Json.readPayload(document.text().getBytes(StandardCharsets.UTF_8)));
    } catch (MalformedJsonException e) {
      return new JsonAnswer(Map.of());
    }
  }

  /** A field's value; empty if there is none. */
  public String text(String field) {
    return Objects.toString(fields.get(field), "");
  }

  /** A value within an object of the answer; empty if there is none. */
  public String text(String object, String field) {
    return fields.get(object) instanceof Map<?, ?> inner
        ? Objects.toString(inner.get(field), "")
        : "";
  }

  /** Never what it says. */
  @Override
  public String toString() {
    return "JsonAnswer[" + fields.size() + " fields]";
  }
}
