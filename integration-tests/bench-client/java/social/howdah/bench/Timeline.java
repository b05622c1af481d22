package social.howdah.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** 40 statuses as a real server wrote them. */
final class Timeline {
  static final int STATUSES = 40;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Timeline() {}

  /** Jackson with no more settings than these statuses need. */
  static JsonMapper.Builder plainly() {
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  static byte[] body() {
    return page(0);
  }

  /** The same words under other ids: those of a page, the newest first. */
  static byte[] page(int number) {
    try (InputStream recorded = Timeline.class.getResourceAsStream("/gotosocial/timeline.json")) {
      JsonNode statuses = JSON.readTree(Objects.requireNonNull(recorded));
      int place = number * STATUSES;
      for (JsonNode status : statuses) {
        ((ObjectNode) status).put("id", id(place++));
      }
      return JSON.writeValueAsBytes(statuses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(int place) {
    return "01M84G%020d".formatted(1_000_000 - place);
  }

  /** As the server's header has them, before the page of that number and after it. */
  static String links(String home, int number, int pages) {
    String previous =
        "<%s?limit=%d&min_id=%s>; rel=\"prev\"".formatted(home, STATUSES, id(number * STATUSES));
    int last = (number + 1) * STATUSES - 1;
    return number + 1 == pages
        ? previous
        : "<%s?limit=%d&max_id=%s>; rel=\"next\", %s".formatted(home, STATUSES, id(last), previous);
  }

  /** Which page follows the status of that id. */
  static int pageAfter(String id) {
    return (1_000_000 - Integer.parseInt(id.substring(6)) + 1) / STATUSES;
  }
}
