package social.howdah.console.workshop;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import social.howdah.platform.problem.Problem;

/**
 * What stands in the form of the workshop: a route that somebody thinks about, and the event it is
 * tried on. A field that is blank says nothing.
 *
 * @param fields by name, as the form has them
 */
record Draft(Map<String, String> fields) {
  /** The properties that have a field of their own; all others are lines of {@link #MORE}. */
  static final List<String> PROPERTIES =
      List.of(
          "from",
          "when",
          "post-as",
          "send-to",
          "text",
          "visibility",
          "spoiler",
          "language",
          "sensitive",
          "long-text");

  static final String MORE = "more";
  private static final int LONGEST_NAME = 100;
  private static final int LARGEST = 200_000;

  /**
   * Of a form that was sent. Browsers end lines with two characters.
   *
   * @throws Problem 413 for more than any route says
   */
  static Draft sent(Map<String, String> form) {
    Map<String, String> fields = new HashMap<>();
    form.forEach((name, value) -> fields.put(name, value.replace("\r\n", "\n").strip()));
    int size =
        fields.entrySet().stream()
            .filter(field -> !field.getKey().equals("payload"))
            .mapToInt(field -> field.getValue().length())
            .sum();
    if (size > LARGEST) {
      throw new Problem(413, "A route may have %d characters.".formatted(LARGEST));
    }
    return new Draft(fields);
  }

  /** A route as it is written. */
  static Draft of(String name, Map<String, String> properties) {
    Map<String, String> fields = new HashMap<>(Map.of("name", name));
    Map<String, String> more = new TreeMap<>();
    properties.forEach((key, value) -> (PROPERTIES.contains(key) ? fields : more).put(key, value));
    fields.put(MORE, PropertyLines.of("", more).strip());
    return new Draft(fields);
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The same with another field. */
  Draft with(String name, String value) {
    Map<String, String> all = new HashMap<>(fields);
    all.put(name, value);
    return new Draft(all);
  }

  /**
   * The properties by the part of their name behind the route's.
   *
   * @throws Problem 400 for further lines that cannot be read
   */
  Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String key : PROPERTIES) {
      if (!field(key).isEmpty()) {
        properties.put(key, field(key));
      }
    }
    new TreeMap<>(DraftLines.read(field(MORE))).forEach(properties::putIfAbsent);
    return properties;
  }

  /** Lines for a file of properties. */
  String lines(Map<String, String> properties) {
    String name = field("name").replaceAll("[^\\p{Alnum}_-]+", "-");
    String route =
        name.isEmpty() ? "new" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    return PropertyLines.of("howdah.route." + route + ".", properties);
  }
}
