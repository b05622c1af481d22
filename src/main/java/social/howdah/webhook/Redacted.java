package social.howdah.webhook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Details;
import social.howdah.message.Event;
import social.howdah.platform.Secret;
import social.howdah.platform.problem.Problem;

/** What was redacted of a request, to be replaced wherever else it stands. */
final class Redacted {
  private static final int MOST = 200;

  /** Anything shorter stands in too many words that have nothing to do with it. */
  private static final int SHORTEST_PART = 4;

  private final Set<String> values = new LinkedHashSet<>();

  /**
   * Takes a value away. What is inside of an object or list goes with it, and is not looked for.
   */
  Object replace(@Nullable Object value) {
    if (value instanceof String || value instanceof Number) {
      String text = value.toString();
      if (!text.isBlank() && !text.equals(Redaction.MARK) && values.add(text)) {
        requireFew();
      }
    }
    return Redaction.MARK;
  }

  private void requireFew() {
    if (values.size() > MOST) {
      throw new Problem(
          413,
          "howdah.source.<name>.redact names more than %d values of this payload: let it name the list they are in."
              .formatted(MOST));
    }
  }

  /**
   * The event with none of them in it.
   *
   * @param id what tells a repeat; an id that holds one of them becomes its hash, and still does
   */
  Event event(Event event, String id, Map<String, @Nullable Object> data) {
    return new Event(
        event.source(),
        clean(id).equals(id) ? id : Secret.of(id).hash(),
        clean(event.type()),
        event.time(),
        optional(event.subject()),
        details(event.details()),
        object(data));
  }

  private Details details(Details details) {
    return new Details(
        optional(details.actor()),
        details.bot(),
        optional(details.url()),
        optional(details.title()),
        optional(details.severity()),
        details.labels().stream().map(this::clean).toList(),
        optional(details.branch()),
        details.paths().stream().map(this::clean).toList(),
        optional(details.thread()),
        details.phase());
  }

  private @Nullable String optional(@Nullable String text) {
    return text == null ? null : clean(text);
  }

  private String clean(String text) {
    String clean = text;
    for (String value : values) {
      if (clean.equals(value)) {
        return Redaction.MARK;
      }
      if (value.length() >= SHORTEST_PART) {
        clean = clean.replace(value, Redaction.MARK);
      }
    }
    return clean;
  }

  private @Nullable Object any(@Nullable Object value) {
    if (value instanceof String text) {
      return clean(text);
    }
    if (value instanceof Number number) {
      String text = number.toString();
      return text.length() >= SHORTEST_PART && values.contains(text) ? Redaction.MARK : number;
    }
    if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    return value instanceof List<?> list ? array(list) : value;
  }

  private Map<String, @Nullable Object> object(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put(clean(String.valueOf(name)), any(value)));
    return copy;
  }

  private List<@Nullable Object> array(List<?> list) {
    List<@Nullable Object> copy = new ArrayList<>(list.size());
    list.forEach(value -> copy.add(any(value)));
    return copy;
  }
}
