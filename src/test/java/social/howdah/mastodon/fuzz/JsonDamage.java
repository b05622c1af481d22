package social.howdah.mastodon.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Changes a JSON answer somewhere inside: still JSON, but not what was documented. */
final class JsonDamage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A field's name that is written as that of its neighbour. */
  private static final String TWIN = "\u2603";

  private static final List<String> RAW =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "9223372036854775807",
          "9223372036854775808",
          "-99999999999999999999",
          "1e400",
          "1e999999999",
          "-1e-999999999",
          "1".repeat(999),
          "1".repeat(2_000),
          "\"\"",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "{\"id\":null}",
          "\"\\ud800\"",
          "\"\\u0000\"");

  private static final List<String> TEXTS =
      List.of(
          " ",
          "null",
          "from.tomorrow",
          "9223372036854775808",
          "1e999999999",
          "NaN",
          "2026-02-30",
          "2026-13-01T25:61:61Z",
          "0000-00-00T00:00:00Z",
          "+999999999-12-31T23:59:59.999999999-18:00",
          "-999999999-01-01T00:00:00+18:00",
          "1970-01-01T00:00:00.0000000000Z",
          "99999999999",
          "-99999999999",
          "Thu, 01 Jan 2026 13:00:00 GMT",
          "Thu, 99 Xyz 2026",
          "//nowhere",
          "http://",
          "http://[::1",
          "https://exa mple.example/ü?{x}#|",
          "javascript:alert(1)",
          "%",
          "%zz",
          "mailto:a@b.example",
          "\u202e\u0007\r\n",
          "x".repeat(100_000));

  private JsonDamage() {}

  /** A body as it can be changed; missing if it is no JSON. */
  static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return NODES.missingNode();
    }
  }

  /** The same answer, changed in some places. */
  static byte[] of(JsonNode good, SplittableRandom random) {
    JsonNode root = good.deepCopy();
    for (int times = random.nextInt(4); times >= 0 && root.isContainerNode(); times--) {
      root = change(root, random);
    }
    try {
      return JSON.writeValueAsString(root).replace(TWIN, "").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("trees can be written", e);
    }
  }

  /** Goes down some way, and changes what it comes to. */
  private static JsonNode change(JsonNode at, SplittableRandom random) {
    if (at.isEmpty() || random.nextInt(8) == 0) {
      return other(at, "x", random);
    }
    if (at instanceof ArrayNode array) {
      int index = random.nextInt(array.size());
      if (array.get(index).isContainerNode() && random.nextInt(4) > 0) {
        array.set(index, change(array.get(index), random));
      } else {
        entry(array, index, random);
      }
    } else if (at instanceof ObjectNode object) {
      String name = name(object, random);
      if (object.get(name).isContainerNode() && random.nextInt(4) > 0) {
        object.set(name, change(object.get(name), random));
      } else {
        field(object, name, random);
      }
    }
    return at;
  }

  private static String name(ObjectNode object, SplittableRandom random) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names.get(random.nextInt(names.size()));
  }

  private static void field(ObjectNode object, String name, SplittableRandom random) {
    JsonNode value = object.get(name);
    switch (random.nextInt(8)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name + TWIN, other(value, name, random));
      case 2 -> object.set(name + "_", object.remove(name));
      case 3 -> object.set(name, object.get(name(object, random)));
      default -> object.set(name, other(value, name, random));
    }
  }

  private static void entry(ArrayNode array, int index, SplittableRandom random) {
    switch (random.nextInt(4)) {
      case 0 -> array.remove(index);
      case 1 -> {
        for (int times = random.nextInt(40); times >= 0; times--) {
          array.add(array.get(index));
        }
      }
      default -> array.set(index, other(array.get(index), "x", random));
    }
  }

  /** A value that was not expected here. */
  private static JsonNode other(JsonNode value, String name, SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> raw(RAW.get(random.nextInt(RAW.size())));
      case 3, 4 -> NODES.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
      case 5 -> NODES.arrayNode().add(value);
      case 6 -> NODES.objectNode().set(name, value);
      default -> nested(name, random);
    };
  }

  /** Deeper than anything that is meant; of fields that hold their own kind, such as a boost. */
  private static JsonNode nested(String name, SplittableRandom random) {
    int depth = List.of(20, 90, 400, 5_000).get(random.nextInt(4));
    if (random.nextBoolean()) {
      return raw("[".repeat(depth) + "]".repeat(depth));
    }
    String field =
        "{\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(name)) + "\":";
    return raw(field.repeat(depth) + "{}" + "}".repeat(depth));
  }

  private static JsonNode raw(String json) {
    return NODES.rawValueNode(new RawValue(json));
  }
}
