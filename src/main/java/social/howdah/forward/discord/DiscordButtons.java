package social.howdah.forward.discord;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import social.howdah.message.ButtonValue;
import social.howdah.message.ChatAction;

/**
 * The buttons below a message. What one carries is shown to its users' apps; Discord signs it when
 * it is pressed.
 *
 * @see <a href="https://discord.com/developers/docs/components/reference#button">Discord:
 *     Button</a>
 */
final class DiscordButtons {
  private static final int ROW = 1;
  private static final int BUTTON = 2;
  private static final int GREY = 2;
  private static final int RED = 4;
  private static final int MOST_IN_A_ROW = 5;
  private static final int MOST_ROWS = 5;

  private DiscordButtons() {}

  /** They stand in rows. */
  static List<Map<String, Object>> rows(UUID message, List<ChatAction> actions) {
    int rows = Math.min(MOST_ROWS, (actions.size() + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW);
    return IntStream.range(0, rows)
        .mapToObj(row -> actions.stream().skip((long) row * MOST_IN_A_ROW).limit(MOST_IN_A_ROW))
        .map(some -> some.map(action -> button(message, action)).toList())
        .map(buttons -> Map.<String, Object>of("type", ROW, "components", buttons))
        .toList();
  }

  private static Map<String, Object> button(UUID message, ChatAction action) {
    return Map.of(
        "type",
        BUTTON,
        "style",
        action.isGrave() ? RED : GREY,
        "label",
        action.label(),
        "custom_id",
        new ButtonValue(action, message).text());
  }
}
