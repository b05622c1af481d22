package social.howdah.forward.teams;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import social.howdah.message.ButtonValue;
import social.howdah.message.ChatAction;

/**
 * The buttons of a card. What needs words opens a dialog; everything else is done at once.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards">
 *     Microsoft: Work with Universal Actions</a>
 * @see <a
 *     href="https://learn.microsoft.com/en-us/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots">
 *     Microsoft: Dialogs in bots</a>
 */
final class TeamsButtons {
  /** Further ones would stand behind dots. */
  private static final int MOST_IN_A_ROW = 5;

  private TeamsButtons() {}

  static List<Map<String, Object>> rows(UUID message, List<ChatAction> actions) {
    int rows = (actions.size() + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW;
    return IntStream.range(0, rows)
        .mapToObj(row -> actions.stream().skip((long) row * MOST_IN_A_ROW).limit(MOST_IN_A_ROW))
        .map(some -> some.map(action -> button(message, action)).toList())
        .map(buttons -> Map.<String, Object>of("type", "ActionSet", "actions", buttons))
        .toList();
  }

  private static Map<String, Object> button(UUID message, ChatAction action) {
    String value = new ButtonValue(action, message).text();
    Map<String, Object> button = new TreeMap<>();
    button.put("title", action.label());
    if (action.asksForWords()) {
      button.put("type", "Action.Submit");
      button.put("data", Map.of("button", value, "msteams", Map.of("type", "task/fetch")));
    } else {
      button.put("type", "Action.Execute");
      button.put("verb", "howdah");
      button.put("data", Map.of("button", value));
    }
    if (action.isGrave()) {
      button.put("style", "destructive");
    }
    return button;
  }
}
