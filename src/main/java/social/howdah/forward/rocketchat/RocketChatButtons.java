package social.howdah.forward.rocketchat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import social.howdah.forward.Footer;
import social.howdah.forward.Message;
import social.howdah.message.Author;
import social.howdah.message.ButtonValue;
import social.howdah.message.ChatAction;

/**
 * The buttons below a message. Each has whoever presses it write a command, which everybody there
 * can read: so that among others there are none for what is nobody's business. They stay as they
 * are, for a bot can change no more than a text: what takes back is there from the beginning.
 */
enum RocketChatButtons {
  /** Nobody can answer. */
  NONE,
  AMONG_OTHERS,
  ALONE;

  /** The attachment that holds them; empty where there is nothing to show. */
  List<Map<String, Object>> below(Message message, Footer footer) {
    List<ChatAction> actions = footer.actions().stream().filter(this::isShown).toList();
    Stream<ChatAction> undo =
        actions.stream().allMatch(ChatAction::isFinal) ? Stream.of() : Stream.of(ChatAction.UNDO);
    List<Map<String, Object>> buttons =
        Stream.concat(actions.stream(), undo).map(action -> button(message, action)).toList();
    return buttons.isEmpty()
        ? List.of()
        : List.of(Map.of("button_alignment", "horizontal", "actions", buttons));
  }

  private boolean isShown(ChatAction action) {
    return switch (this) {
      case NONE -> false;
      case AMONG_OTHERS -> !action.isSecret();
      case ALONE -> true;
    };
  }

  /** What needs words, or a second thought, is written for the person to send it themselves. */
  private static Map<String, Object> button(Message message, ChatAction action) {
    boolean isSent = action != ChatAction.REPLY && !action.isGrave();
    return Map.of(
        "type",
        "button",
        "text",
        action.label(),
        "msg",
        command(action, message.id()) + (action == ChatAction.REPLY ? mention(message) : ""),
        "msg_in_chat_window",
        true,
        "msg_processing_type",
        isSent ? "sendMessage" : "respondWithMessage");
  }

  private static String command(ChatAction action, UUID message) {
    return "!howdah " + new ButtonValue(action, message).text();
  }

  private static String mention(Message message) {
    String author = Author.of(message.event());
    return author.isEmpty() ? " " : " @" + author + " ";
  }
}
