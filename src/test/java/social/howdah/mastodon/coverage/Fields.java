package social.howdah.mastodon.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.howdah.mastodon.entity.Open;

/** Finds documented fields in records, and judges their types. */
final class Fields {
  private static final Set<Class<?>> WHOLE = Set.of(long.class, Long.class);
  private static final Set<Class<?>> TRUTH = Set.of(boolean.class, Boolean.class);
  private static final Set<Class<?>> FRACTION = Set.of(double.class, Double.class);

  private Fields() {}

  /** The type of the component that a path of names leads to. */
  static Optional<Type> type(Type from, List<String> names) {
    if (names.isEmpty()) {
      return Optional.of(from);
    }
    Type inner = element(from);
    if (inner instanceof ParameterizedType map && raw(map) == Map.class) {
      return type(map.getActualTypeArguments()[1], names.subList(1, names.size()));
    }
    for (RecordComponent component : components(raw(inner))) {
      Method accessor = component.getAccessor();
      if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
        Optional<Type> found = type(component.getGenericType(), names);
        if (found.isPresent()) {
          return found;
        }
      } else if (name(component).equals(names.get(0))) {
        return type(component.getGenericType(), names.subList(1, names.size()));
      }
    }
    return Optional.empty();
  }

  /** Whether a component of that type holds what the documentation promises. */
  static boolean fits(ApiData.Field field, Type type) {
    boolean array = field.type().startsWith("Array of ");
    if (array != (raw(type) == List.class)) {
      return false;
    }
    Class<?> java = raw(element(type));
    if (java == JsonNode.class) {
      // Where servers differ from the documentation, or it names several.
      return field.type().contains("|") || field.type().equals("Float");
    }
    String name = field.names().get(field.names().size() - 1);
    boolean id = name.equals("id") || name.endsWith("_id") || name.endsWith("_ids");
    String format = field.format() == null ? "" : field.format();
    if (format.equals("unix-timestamp")) {
      return java == Instant.class;
    }
    return switch (array ? field.type().substring("Array of ".length()) : field.type()) {
      case "String", "String?" ->
          format.equals("URL")
              ? java == URI.class
              : java == (field.values() == null ? String.class : Open.class)
                  || (field.values() != null && java == String.class && field.values().size() < 4)
                  || (!id && WHOLE.contains(java));
      case "Boolean" -> TRUTH.contains(java);
      case "Integer" -> id ? java == String.class : WHOLE.contains(java);
      case "Number", "Float" -> FRACTION.contains(java) || WHOLE.contains(java);
      case "Datetime", "Date | Datetime", "Null" -> java == Instant.class;
      case "Date" -> java == LocalDate.class;
      case "Hash" -> java.isRecord() || java == Map.class;
      case "Hash of Array of ValidationError::Detail" -> java == Map.class;
      case "Quote | ShallowQuote" -> java == Names.record("Quote");
      default -> java == Names.record(field.type().replace("Array of ", ""));
    };
  }

  static Type element(Type type) {
    return type instanceof ParameterizedType list && raw(list) == List.class
        ? list.getActualTypeArguments()[0]
        : type;
  }

  static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
  }

  private static RecordComponent[] components(Class<?> type) {
    return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
  }

  private static String name(RecordComponent component) {
    JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given == null
        ? new PropertyNamingStrategies.SnakeCaseStrategy().translate(component.getName())
        : given.value();
  }
}
