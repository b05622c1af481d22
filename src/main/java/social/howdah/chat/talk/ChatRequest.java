package social.howdah.chat.talk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that may come from a chat.
 *
 * @param headers by name, in any case
 * @param text the body
 * @param now when it came
 */
public record ChatRequest(Map<String, List<String>> headers, String text, Instant now) {

  /** One whose body is UTF-8, as every chat sends it. */
  public static ChatRequest of(Map<String, List<String>> headers, byte[] body, Instant now) {
    return new ChatRequest(headers, new String(body, StandardCharsets.UTF_8), now);
  }

  /** The first of that name. */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(entry -> name.equalsIgnoreCase(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .findFirst();
  }

  /** Never what it says. */
  @Override
  public String toString() {
    return "ChatRequest[" + text.length() + " characters]";
  }
}
