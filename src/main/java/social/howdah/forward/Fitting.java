package social.howdah.forward;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import social.howdah.platform.json.Json;

/** Words within what a chat takes that counts the bytes of a message. */
public final class Fitting {
  private static final int MOST_ATTACHMENTS = 16;

  private Fitting() {}

  /**
   * A message with as much of the words as has room. Only they are cut: what is around them must be
   * much smaller than {@code largest}.
   *
   * @param longest UTF-16 units of the body; a description has half as many
   * @param largest bytes of the message, written as JSON
   */
  public static Map<String, Object> message(
      Words words, int longest, int largest, Function<Words, Map<String, Object>> writing) {
    int length = longest;
    Map<String, Object> message = writing.apply(cut(words, length));
    while (size(message) > largest && length > 1) {
      length /= 2;
      message = writing.apply(cut(words, length));
    }
    return message;
  }

  private static Words cut(Words words, int most) {
    return new Words(
        Excerpt.of(words.headline(), most / 4),
        Excerpt.of(words.warning(), most / 4),
        Excerpt.of(words.body(), most),
        words.attachments().stream()
            .limit(MOST_ATTACHMENTS)
            .map(one -> cut(one, most / 2))
            .toList(),
        words.sensitive(),
        words.url());
  }

  private static Attachment cut(Attachment one, int most) {
    return new Attachment(
        one.type(), one.url(), one.preview(), Excerpt.of(one.description(), most));
  }

  private static int size(Map<String, Object> message) {
    return Json.write(message).getBytes(StandardCharsets.UTF_8).length;
  }
}
