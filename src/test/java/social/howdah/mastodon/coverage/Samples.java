package social.howdah.mastodon.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import social.howdah.mastodon.Upload;
import social.howdah.platform.Secret;

/** Answers with every documented field, and arguments with every component. */
public final class Samples {
  /** Beyond it an entity within an entity is null: statuses boost statuses. */
  private static final int DEEPEST = 3;

  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Samples() {}

  /** An answer of a documented method. */
  public static JsonNode answer(ApiData.Response response) {
    JsonNode one = entity(response.name(), 0);
    return response.isArray() ? NODES.arrayNode().add(one).add(one) : one;
  }

  private static JsonNode entity(String name, int depth) {
    if (!ApiData.isEntity(name)) {
      return name.equals("String") ? NODES.textNode("sample.example") : NODES.objectNode();
    }
    if (depth > DEEPEST) {
      return NODES.nullNode();
    }
    ObjectNode entity = NODES.objectNode();
    ApiData.Entity documented = ApiData.entity(name);
    if (documented.parent() != null) {
      entity.setAll((ObjectNode) entity(documented.parent(), depth));
    }
    documented.fields().forEach(field -> put(entity, field.names(), field, depth));
    return entity;
  }

  private static void put(ObjectNode to, List<String> names, ApiData.Field field, int depth) {
    String name = names.get(0);
    if (names.size() > 1) {
      JsonNode inner = to.path(name);
      if (inner.isArray()) {
        inner.forEach(each -> put((ObjectNode) each, names.subList(1, names.size()), field, depth));
      } else {
        put((ObjectNode) inner, names.subList(1, names.size()), field, depth);
      }
    } else if (name.equals("*")) {
      to.set("en", NODES.arrayNode().add("de").add("fr"));
    } else {
      to.set(name, value(field, name, depth));
    }
  }

  private static JsonNode value(ApiData.Field field, String name, int depth) {
    if (field.type().startsWith("Array of ")) {
      ArrayNode array = NODES.arrayNode();
      String type = field.type().substring("Array of ".length());
      JsonNode one = single(field, type, name, depth);
      return one.isNull() ? array : array.add(one).add(one.deepCopy());
    }
    return single(field, field.type(), name, depth);
  }

  private static JsonNode single(ApiData.Field field, String type, String name, int depth) {
    String format = field.format() == null ? "" : field.format();
    return switch (type) {
      case "String", "String?" ->
          NODES.textNode(
              switch (format) {
                case "URL" -> "https://sample.example/" + name;
                case "integer-as-string" -> "12";
                case "unix-timestamp" -> "1767322800";
                default ->
                    field.values() == null
                        ? name.endsWith("_count") ? "7" : name + " ü"
                        : field.values().get(0);
              });
      case "Boolean" -> NODES.booleanNode(true);
      case "Integer", "Number" -> NODES.numberNode(format.isEmpty() ? 7 : 1_767_322_800);
      case "Float" -> NODES.numberNode(1.5);
      case "Datetime", "Date | Datetime" -> NODES.textNode(TIME.toString());
      case "Date" -> NODES.textNode("2026-01-02");
      case "Null" -> NODES.nullNode();
      case "Hash" -> NODES.objectNode();
      case "Hash of Array of ValidationError::Detail" -> NODES.objectNode();
      case "Quote | ShallowQuote" -> entity("Quote", depth + 1);
      case "Admin::Account | Admin::Report | Status" -> entity("Status", depth + 1);
      default -> entity(type, depth + 1);
    };
  }

  /** An argument of a type, with every component. */
  static Object argument(Type type, String name) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type[] of = generic.getActualTypeArguments();
      return Collection.class.isAssignableFrom(raw)
          ? List.of(argument(of[0], name))
          : Map.of("mention", argument(of[1], name));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Upload.class) {
      byte[] bytes = "bytes".getBytes(StandardCharsets.UTF_8);
      return new Upload("ü.png", "image/png", 5, () -> new ByteArrayInputStream(bytes));
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    if (plain.isRecord()) {
      return record(plain);
    }
    return switch (plain.getSimpleName()) {
      case "String" -> name + "/ü&?";
      case "Secret" -> Secret.of(name + "/ü&?");
      case "Boolean" -> true;
      case "Integer" -> 7;
      case "URI" -> URI.create("https://sample.example/" + name);
      case "Instant" -> TIME;
      case "LocalDate" -> LocalDate.of(2026, 1, 2);
      default -> throw new IllegalArgumentException("no sample of " + type);
    };
  }

  private static Object record(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = argument(components[i].getGenericType(), components[i].getName());
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> canonical = type.getDeclaredConstructor(types);
    return canonical.newInstance(values);
  }
}
