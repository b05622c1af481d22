package social.howdah.platform.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON. May be called from any thread. */
public final class Json {
  private static final Jsonb RECORDS = JsonbBuilder.create();

  /** Its stream constraints bound depth, and the length of names and numbers. */
  private static final ObjectMapper VALUES =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ObjectReader ANY = VALUES.readerFor(Object.class);

  private Json() {}

  /** A record or map of ours, as JSON; components that are null are left out. */
  public static String write(Object value) {
    return RECORDS.toJson(value);
  }

  /** A record of ours; components that are missing are null. */
  public static <T> T read(String json, Class<T> record) {
    return RECORDS.fromJson(json, record);
  }

  /**
   * Somebody's payload. Objects become maps, arrays lists, whole numbers {@code Long}, others
   * {@code Double}. What is not an object stands in the map as {@code value}.
   *
   * @throws MalformedJsonException saying where, repeating nothing of it
   */
  public static Map<String, @Nullable Object> readPayload(byte[] json)
      throws MalformedJsonException {
    try {
      Object value = ANY.readValue(json);
      return value instanceof Map<?, ?> map ? object(map) : single(value);
    } catch (JacksonException e) {
      throw new MalformedJsonException(e.getLocation());
    } catch (IOException e) {
      throw new MalformedJsonException(null);
    }
  }

  /** The reverse of {@link #readPayload}; half a character, which JSON can escape, becomes "?". */
  public static byte[] writePayload(Map<String, @Nullable Object> payload) {
    try {
      return VALUES.writeValueAsString(payload).getBytes(StandardCharsets.UTF_8);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a payload", e);
    }
  }

  /** A payload with a line for each value, for people. */
  public static String pretty(Map<String, @Nullable Object> payload) {
    try {
      return VALUES.writerWithDefaultPrettyPrinter().writeValueAsString(payload);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a payload", e);
    }
  }

  @SuppressWarnings("unchecked") // Jackson's object has strings for keys
  private static Map<String, @Nullable Object> object(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }

  private static Map<String, @Nullable Object> single(@Nullable Object value) {
    Map<String, @Nullable Object> map = new TreeMap<>();
    map.put("value", value);
    return map;
  }
}
