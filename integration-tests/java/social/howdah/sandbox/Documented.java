package social.howdah.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Holds JSON against the API's documentation, whose facts are {@code entities.json}. */
final class Documented {
  private static final Map<String, JsonNode> ENTITIES =
      StreamSupport.stream(resource("entities.json", ArrayNode.class).spliterator(), false)
          .collect(Collectors.toMap(entity -> entity.get("name").asText(), Function.identity()));

  private static final String MANY = "Array of ";

  private final List<String> differences = new ArrayList<>();

  private Documented() {}

  static <T extends JsonNode> T resource(String name, Class<T> kind) {
    try (InputStream json = Documented.class.getResourceAsStream("/mastodon-api/" + name)) {
      return kind.cast(Call.JSON.readTree(Objects.requireNonNull(json, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it differs; empty when it does not. */
  static List<String> differences(String entity, JsonNode json) {
    Documented documented = new Documented();
    documented.entity(entity, entity, json);
    return documented.differences;
  }

  private void entity(String name, String where, JsonNode json) {
    JsonNode entity = documented(name);
    Set<String> known = new HashSet<>();
    for (JsonNode field : fields(entity)) {
      List<String> path = path(field);
      known.add(String.join(".", path));
      JsonNode parent = json;
      for (String step : path.subList(0, path.size() - 1)) {
        parent = parent.path(step);
      }
      if (parent.isObject()) {
        field(field, where + "." + field.get("name").asText(), parent, path.get(path.size() - 1));
      }
    }
    unknown("", where, json, known);
  }

  private static JsonNode documented(String entity) {
    return Objects.requireNonNull(ENTITIES.get(entity), entity);
  }

  private static List<JsonNode> fields(JsonNode entity) {
    List<JsonNode> fields = new ArrayList<>();
    if (entity.has("extends")) {
      fields.addAll(fields(documented(entity.get("extends").asText())));
    }
    entity.get("fields").forEach(fields::add);
    return fields;
  }

  private static List<String> path(JsonNode field) {
    if (!field.has("path")) {
      return List.of(field.get("name").asText());
    }
    List<String> path = new ArrayList<>();
    field.get("path").forEach(step -> path.add(step.asText()));
    return path;
  }

  private void field(JsonNode field, String where, JsonNode parent, String name) {
    JsonNode value = parent.get(name);
    if (value == null) {
      differIf(!field.get("optional").asBoolean(), where + " is missing");
    } else if (value.isNull()) {
      differIf(!field.get("nullable").asBoolean(), where + " is null");
    } else {
      value(field, field.get("type").asText(), where, value);
    }
  }

  private void value(JsonNode field, String type, String where, JsonNode value) {
    if (type.startsWith(MANY)) {
      differIf(!value.isArray(), where + " is no array");
      value.forEach(one -> value(field, type.substring(MANY.length()), where + "[]", one));
      return;
    }
    switch (type) {
      case "String" ->
          differIf(!value.isTextual() || !fits(field, value.asText()), where + ": " + value);
      case "Datetime" -> differIf(!parses(Instant::parse, value), where + ": " + value);
      case "Date" -> differIf(!parses(LocalDate::parse, value), where + ": " + value);
      case "Integer", "Number" -> differIf(!value.isIntegralNumber(), where + ": " + value);
      case "Boolean" -> differIf(!value.isBoolean(), where + ": " + value);
      case "Hash" -> differIf(!value.isObject(), where + " is no object");
      default -> entity(type, where, value);
    }
  }

  private static boolean fits(JsonNode field, String text) {
    boolean listed = true;
    if (field.has("enum")) {
      Set<String> values = new HashSet<>();
      field.get("enum").forEach(value -> values.add(value.asText()));
      listed = values.contains(text);
    }
    return listed
        && switch (field.path("format").asText("")) {
          case "integer-as-string" -> text.matches("-?\\d+");
          case "URL" -> URI.create(text).isAbsolute();
          case "ISO 639-1" -> List.of(Locale.getISOLanguages()).contains(text);
          default -> true;
        };
  }

  private static boolean parses(Function<String, ?> parser, JsonNode value) {
    try {
      return value.isTextual() && parser.apply(value.asText()) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void unknown(String prefix, String where, JsonNode json, Set<String> known) {
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      String path = prefix + field.getKey();
      differIf(!known.contains(path), where + " has an undocumented " + path);
      if (known.stream().anyMatch(other -> other.startsWith(path + "."))) {
        unknown(path + ".", where, field.getValue(), known);
      }
    }
  }

  private void differIf(boolean differs, String how) {
    if (differs) {
      differences.add(how);
    }
  }
}
