package social.howdah.webhook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;
import social.howdah.webhook.Samples.Sample;

/** Damages requests: their bytes, the structure of their JSON, headers, size and encoding. */
final class Mutations {
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "\u0000",
          "\r\nSet-Cookie: a=b",
          "\uD800",
          "\u202Eevil\u2066",
          "{{ 7 * 7 }}{% for i in range(1, 1000000) %}x{% endfor %}",
          "<script>alert(1)</script>",
          "javascript:alert(1)",
          "https://user:password@a.example/",
          "https://a.example/" + "x".repeat(5_000),
          "@everybody #all <!here|<!here>>",
          "<".repeat(3_000),
          "a,".repeat(3_000),
          "%",
          "9".repeat(400),
          "1e999999999",
          "2026-02-30T25:61:61Z",
          "../../../../etc/passwd",
          "💥".repeat(1_000),
          "refs/heads/" + "é".repeat(1_000),
          "x".repeat(70_000));

  private static final List<String> CONTENT_TYPES =
      List.of(
          "application/json",
          "application/json; charset=utf-16",
          "application/x-www-form-urlencoded",
          "application/cloudevents+json",
          "application/cloudevents-batch+json",
          "application/cloudevents+xml",
          "text/plain",
          "multipart/form-data; boundary=x",
          "/",
          ";;;");

  private final Random random;

  Mutations(Random random) {
    this.random = random;
  }

  Sample of(Sample sample) {
    Sample mutated = sample;
    for (int i = random.nextInt(3); i >= 0; i--) {
      mutated = once(mutated);
    }
    return mutated;
  }

  private Sample once(Sample sample) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> with(sample, bytes(sample.body()));
      case 2, 3, 4, 5 -> with(sample, structure(sample.body()));
      case 6 -> with(sample, size(sample.body()));
      case 7 -> with(sample, encoding(sample.body()));
      default -> new Sample(sample.kind(), sample.name(), headers(sample.headers()), sample.body());
    };
  }

  private static Sample with(Sample sample, byte[] body) {
    return new Sample(sample.kind(), sample.name(), sample.headers(), body);
  }

  private byte[] bytes(byte[] body) {
    if (body.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    int at = random.nextInt(body.length);
    byte[] changed = body.clone();
    switch (random.nextInt(4)) {
      case 0 -> changed[at] = (byte) random.nextInt();
      case 1 -> changed = Arrays.copyOf(body, at);
      case 2 ->
          changed = joined(Arrays.copyOf(body, at), Arrays.copyOfRange(body, at / 2, body.length));
      default -> changed = joined(body, Arrays.copyOfRange(body, at, body.length));
    }
    return changed;
  }

  private byte[] size(byte[] body) {
    return switch (random.nextInt(4)) {
      case 0 -> new byte[0];
      case 1 -> joined(body, " ".repeat(100_000).getBytes(StandardCharsets.UTF_8));
      case 2 -> ("[".repeat(2_000) + "]".repeat(2_000)).getBytes(StandardCharsets.UTF_8);
      default -> ("{\"a\":".repeat(900) + "1" + "}".repeat(900)).getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] encoding(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return switch (random.nextInt(4)) {
      case 0 -> text.getBytes(StandardCharsets.UTF_16);
      case 1 -> text.getBytes(StandardCharsets.UTF_16LE);
      case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      default -> new String(body, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
    };
  }

  /** A body that is no JSON any more has its bytes damaged. */
  private byte[] structure(byte[] body) {
    try {
      Map<String, @Nullable Object> payload = Json.readPayload(body);
      return Json.writePayload(object(damaged(payload)));
    } catch (MalformedJsonException e) {
      return bytes(body);
    }
  }

  private static Map<String, @Nullable Object> object(@Nullable Object value) {
    Map<String, @Nullable Object> map = new HashMap<>();
    if (value instanceof Map<?, ?> members) {
      members.forEach((name, member) -> map.put(String.valueOf(name), member));
    } else {
      map.put("value", value);
    }
    return map;
  }

  private @Nullable Object damaged(@Nullable Object value) {
    if (value instanceof Map<?, ?> map && !map.isEmpty() && random.nextInt(8) > 0) {
      Map<String, @Nullable Object> copy = object(map);
      String name = new ArrayList<>(copy.keySet()).get(random.nextInt(copy.size()));
      switch (random.nextInt(6)) {
        case 0 -> copy.remove(name);
        case 1 -> copy.put(WORDS.get(random.nextInt(WORDS.size())), copy.get(name));
        default -> copy.put(name, damaged(copy.get(name)));
      }
      return copy;
    }
    if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(8) > 0) {
      List<@Nullable Object> copy = new ArrayList<>(list);
      int at = random.nextInt(copy.size());
      switch (random.nextInt(6)) {
        case 0 -> copy.remove(at);
        case 1 -> copy.addAll(Collections.nCopies(500, copy.get(at)));
        default -> copy.set(at, damaged(copy.get(at)));
      }
      return copy;
    }
    return anything(value);
  }

  private @Nullable Object anything(@Nullable Object value) {
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextLong();
      case 3 -> random.nextBoolean() ? 1e308 : -0.0;
      case 4 -> List.of();
      case 5 -> Map.of();
      case 6 -> Arrays.asList(value, value);
      case 7 -> object(value);
      case 8 -> String.valueOf(value);
      default -> WORDS.get(random.nextInt(WORDS.size()));
    };
  }

  private Map<String, List<String>> headers(Map<String, List<String>> headers) {
    Map<String, List<String>> changed = new HashMap<>(headers);
    List<String> names = new ArrayList<>(headers.keySet());
    String name = names.isEmpty() ? "X-None" : names.get(random.nextInt(names.size()));
    switch (random.nextInt(5)) {
      case 0 -> changed.remove(name);
      case 1 -> changed.put(name, List.of());
      case 2 -> changed.put(name, List.of("a", "b"));
      case 3 ->
          changed.put(
              "Content-Type", List.of(CONTENT_TYPES.get(random.nextInt(CONTENT_TYPES.size()))));
      default -> changed.put(name, List.of(WORDS.get(random.nextInt(WORDS.size()))));
    }
    return changed;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
