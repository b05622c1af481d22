package social.howdah.forward.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import social.howdah.forward.Excerpt;
import social.howdah.forward.Footer;
import social.howdah.message.ButtonValue;
import social.howdah.message.ChatAction;

/**
 * The blocks below a message: what was done about it, and buttons.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/actions-block">Slack: Actions
 *     block</a>
 */
final class SlackFooter {
  private static final int MOST_BUTTONS = 5;
  private static final int LONGEST = 2000;

  private SlackFooter() {}

  /**
   * Writes them.
   *
   * @param message whose they are
   */
  static List<Map<String, Object>> blocks(UUID message, Footer footer) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    if (!footer.done().isEmpty()) {
      String done = Excerpt.of(String.join("\n", footer.done()), LONGEST);
      blocks.add(Map.of("type", "context", "elements", List.of(plain(done))));
    }
    List<ChatAction> actions = footer.actions();
    for (int at = 0; at < actions.size(); at += MOST_BUTTONS) {
      List<Map<String, Object>> row =
          actions.subList(at, Math.min(at + MOST_BUTTONS, actions.size())).stream()
              .map(action -> button(action, message))
              .toList();
      blocks.add(Map.of("type", "actions", "elements", row));
    }
    return blocks;
  }

  private static Map<String, Object> button(ChatAction action, UUID message) {
    Map<String, Object> button = new TreeMap<>();
    button.put("type", "button");
    button.put("action_id", action.word());
    button.put("text", plain(action.label()));
    button.put("value", new ButtonValue(action, message).text());
    if (action.isGrave()) {
      button.put("style", "danger");
      button.put("confirm", question(action));
    }
    return button;
  }

  private static Map<String, Object> question(ChatAction action) {
    return Map.of(
        "title", plain(action.label() + "?"),
        "text", plain("It is done at once, as you."),
        "confirm", plain(action.label()),
        "deny", plain("Cancel"));
  }

  /** Slack reads nothing in it. */
  private static Map<String, Object> plain(String text) {
    return Map.of("type", "plain_text", "text", text, "emoji", false);
  }
}
