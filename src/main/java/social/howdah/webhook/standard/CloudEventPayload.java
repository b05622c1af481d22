package social.howdah.webhook.standard;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;
import social.howdah.platform.problem.Problem;

/** What a CloudEvent carries, as conditions and templates can read it. */
final class CloudEventPayload {
  private static final int MOST_LABELS = 30;

  private CloudEventPayload() {}

  /**
   * Its data: an object of JSON as it is; other JSON, and text, under {@code value}; anything else
   * there in Base64.
   *
   * @throws Problem 400 when it says that it is JSON, and is not
   */
  static Map<String, @Nullable Object> of(CloudEvent event) {
    CloudEventData data = event.getData();
    if (data == null) {
      return Map.of();
    }
    MediaType type = type(event.getDataContentType());
    String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
    byte[] bytes = data.toBytes();
    if (subtype.equals("json") || subtype.endsWith("+json")) {
      return json(bytes);
    }
    boolean text =
        type.getType().equalsIgnoreCase("text")
            || subtype.equals("xml")
            || subtype.endsWith("+xml");
    return Map.of(
        "value",
        text
            ? new String(bytes, StandardCharsets.UTF_8)
            : Base64.getEncoder().encodeToString(bytes));
  }

  /** Data of which nothing is said is JSON. */
  private static MediaType type(@Nullable String type) {
    try {
      return type == null || type.isBlank()
          ? MediaType.APPLICATION_JSON_TYPE
          : MediaType.valueOf(type);
    } catch (IllegalArgumentException e) {
      return MediaType.APPLICATION_OCTET_STREAM_TYPE;
    }
  }

  private static Map<String, @Nullable Object> json(byte[] bytes) {
    try {
      return Json.readPayload(bytes);
    } catch (MalformedJsonException e) {
      throw new Problem(400, "The event's data is " + e.getMessage() + ".");
    }
  }

  /** {@code source=…}, and so each extension attribute. */
  static List<String> labels(CloudEvent event) {
    List<String> labels = new ArrayList<>();
    labels.add("source=" + event.getSource());
    new TreeSet<>(event.getExtensionNames())
        .stream()
            .limit(MOST_LABELS)
            .forEach(name -> labels.add(name + "=" + event.getExtension(name)));
    return labels;
  }
}
