package social.howdah.webhook.standard;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.webhook.Received;

/** The CloudEvents of a request, in any of the three modes. */
final class CloudEventRequest {
  private static final int MOST = 100;
  private static final int MOST_ATTRIBUTES = 100;
  private static final String STRUCTURED = "cloudevents+json";
  private static final String BATCH = "cloudevents-batch+json";
  private static final JsonFormat JSON = new JsonFormat();

  private CloudEventRequest() {}

  /**
   * Reads them. A batch that holds anything else is refused whole.
   *
   * @throws Problem 400 for what is no CloudEvent, 413 for more than a hundred, 415 for a format
   *     that is not JSON
   */
  static List<CloudEvent> read(Received request) {
    String format =
        request
            .contentType()
            .filter(type -> type.getType().equalsIgnoreCase("application"))
            .map(type -> type.getSubtype().toLowerCase(Locale.ROOT))
            .orElse("");
    return switch (format) {
      case STRUCTURED -> List.of(structured(request.body()));
      case BATCH -> batch(request.json().get("value"));
      default -> {
        if (format.startsWith("cloudevents")) {
          throw new Problem(415, "Send CloudEvents as JSON: application/cloudevents+json.");
        }
        yield List.of(binary(request));
      }
    };
  }

  private static CloudEvent structured(byte[] body) {
    return valid(() -> JSON.deserialize(body));
  }

  private static List<CloudEvent> batch(@Nullable Object value) {
    if (!(value instanceof List<?> list)) {
      throw new Problem(400, "A batch of CloudEvents is a list.");
    }
    if (list.size() > MOST) {
      throw new Problem(413, "A batch may have %d events.".formatted(MOST));
    }
    List<CloudEvent> events = new ArrayList<>(list.size());
    for (Object each : list) {
      if (!(each instanceof Map<?, ?> map)) {
        throw new Problem(400, "A batch of CloudEvents holds objects alone.");
      }
      events.add(structured(Json.writePayload(object(map))));
    }
    return events;
  }

  @SuppressWarnings("unchecked") // a payload's objects have strings for keys
  private static Map<String, @Nullable Object> object(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }

  private static CloudEvent binary(Received request) {
    String version = request.required("ce-specversion");
    return valid(
        () -> {
          CloudEventBuilder event =
              CloudEventBuilder.fromSpecVersion(SpecVersion.parse(version.strip()));
          request.headers().entrySet().stream()
              .filter(header -> header.getKey().startsWith("ce-"))
              .filter(header -> !header.getKey().equals("ce-specversion"))
              .filter(header -> !header.getValue().isEmpty())
              .limit(MOST_ATTRIBUTES)
              .forEach(
                  header ->
                      event.withContextAttribute(
                          header.getKey().substring("ce-".length()),
                          decoded(header.getValue().get(0))));
          Optional<String> type = request.header("Content-Type");
          type.ifPresent(event::withDataContentType);
          return request.body().length == 0
              ? event.build()
              : event.withData(request.body()).build();
        });
  }

  /**
   * Values may be quoted, and hold percent-encoded UTF-8.
   *
   * @see <a
   *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md#3132-http-header-values">3.1.3.2
   *     HTTP header values</a>
   */
  private static String decoded(String value) {
    String text = value.strip();
    if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
      text = text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** The SDK refuses in many ways; what it says may repeat the event. */
  private static CloudEvent valid(Supplier<CloudEvent> reader) {
    try {
      CloudEvent event = reader.get();
      if (event.getId().isBlank() || event.getType().isBlank()) {
        throw new IllegalArgumentException("neither may be empty");
      }
      return event;
    } catch (Problem e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Problem(
          400,
          "This is no CloudEvent: it has specversion, id, source and type, and each attribute in"
              + " its form.");
    }
  }
}
