package social.howdah.forward;

import java.util.List;
import social.howdah.message.ChatAction;

/**
 * What is below a message in a {@link Conversation}.
 *
 * @param done a line of plain text for each thing that was done
 * @param actions a button each, in this order; its value is {@link
 *     social.howdah.message.ButtonValue#text} with the message's id
 */
public record Footer(List<String> done, List<ChatAction> actions) {
  static final Footer NONE = new Footer(List.of(), List.of());

  /** Of a message that is told for the first time. */
  static Footer of(Message message) {
    return new Footer(List.of(), ChatAction.of(message.event()));
  }
}
