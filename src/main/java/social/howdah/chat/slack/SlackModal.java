package social.howdah.chat.slack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import social.howdah.chat.talk.Answer;

/**
 * A modal with one text, or with words alone.
 *
 * @see <a href="https://docs.slack.dev/reference/views/modal-views">Slack: Modal views</a>
 */
final class SlackModal {
  /** The block and the field of the text. */
  static final String TEXT = "text";

  private static final int LONGEST_TITLE = 24;

  private SlackModal() {}

  /**
   * What comes back with the form; Slack signs it with the rest.
   *
   * @param place the channel, which a form does not have
   */
  record Memory(String button, String place) {
    static Memory of(String text) {
      int space = text.indexOf(' ');
      return space < 0
          ? new Memory(text, "")
          : new Memory(text.substring(0, space), text.substring(space + 1));
    }

    String text() {
      return button + " " + place;
    }
  }

  static Map<String, Object> form(Answer.Form form, String place) {
    Map<String, Object> element = new TreeMap<>();
    element.put("type", "plain_text_input");
    element.put("action_id", TEXT);
    element.put("multiline", true);
    element.put("initial_value", form.initial());
    element.put("max_length", form.longest());
    Map<String, Object> block =
        Map.of("type", "input", "block_id", TEXT, "label", plain(form.label()), "element", element);
    Map<String, Object> view = new TreeMap<>(view(form.title(), block));
    view.put("submit", plain("Send"));
    view.put("private_metadata", new Memory(form.button().text(), place).text());
    return view;
  }

  static Map<String, Object> words(String text) {
    return view("Howdah", Map.of("type", "section", "text", plain(text)));
  }

  private static Map<String, Object> view(String title, Map<String, Object> block) {
    return Map.of(
        "type",
        "modal",
        "title",
        plain(title.substring(0, Math.min(title.length(), LONGEST_TITLE))),
        "close",
        plain("Close"),
        "blocks",
        List.of(block));
  }

  private static Map<String, Object> plain(String text) {
    return Map.of("type", "plain_text", "text", text);
  }
}
