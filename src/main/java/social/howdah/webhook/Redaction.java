package social.howdah.webhook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;
import social.howdah.platform.problem.Problem;

/**
 * Fields of a source's payloads that nobody here is to see. They are replaced in the body, before
 * its kind reads it, and in what the kind made of it; and what stood there is replaced in every
 * other part of the event.
 */
final class Redaction {
  /** What stands there instead. */
  static final String MARK = "[redacted]";

  static final Redaction NONE = new Redaction(List.of());

  private static final String SLACKS_FIELD = "payload";

  private final List<Pointer> fields;

  Redaction(List<Pointer> fields) {
    this.fields = fields;
  }

  /**
   * Reads a request. It is read twice: as it came for the ids alone, which must tell apart what
   * differs in a redacted field only, and without those fields for everything else.
   *
   * @param reader makes events of the request it is given
   * @throws Problem 413 when more values are to be replaced than can be looked for
   */
  List<Event> read(Received request, Function<Received, List<Event>> reader) {
    if (fields.isEmpty()) {
      return reader.apply(request);
    }
    List<Event> original = reader.apply(request);
    Redacted redacted = new Redacted();
    List<Event> readable = reader.apply(body(request, redacted));
    if (readable.size() != original.size()) {
      throw new Problem(
          400, "Without the fields that howdah.source.<name>.redact names, this cannot be read.");
    }
    List<Event> events = new ArrayList<>(readable.size());
    for (int i = 0; i < readable.size(); i++) {
      Event event = readable.get(i);
      Map<String, @Nullable Object> data = payload(event.data(), redacted);
      events.add(redacted.event(event, original.get(i).id(), data));
    }
    return events;
  }

  private Map<String, @Nullable Object> payload(
      Map<String, @Nullable Object> payload, Redacted redacted) {
    Map<String, @Nullable Object> clean = payload;
    for (Pointer field : fields) {
      clean = field.replace(clean, redacted::replace);
    }
    return clean;
  }

  private Received body(Received request, Redacted redacted) {
    if (request.isForm()) {
      return request.with(form(request.form(), redacted));
    }
    return isObject(request)
        ? request.with(Json.writePayload(payload(request.json(), redacted)))
        : request;
  }

  /** A list is redacted when it has become the payload of an event. */
  private static boolean isObject(Received request) {
    return request.isJson()
        && new String(request.body(), StandardCharsets.UTF_8).stripLeading().startsWith("{");
  }

  private byte[] form(Map<String, @Nullable Object> form, Redacted redacted) {
    Map<String, @Nullable Object> clean = new LinkedHashMap<>(payload(form, redacted));
    clean.computeIfPresent(SLACKS_FIELD, (name, value) -> inner(value, redacted));
    return clean.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(String.valueOf(field.getValue())))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Object inner(Object value, Redacted redacted) {
    try {
      byte[] json = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
      byte[] clean = Json.writePayload(payload(Json.readPayload(json), redacted));
      return new String(clean, StandardCharsets.UTF_8);
    } catch (MalformedJsonException e) {
      return value;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
