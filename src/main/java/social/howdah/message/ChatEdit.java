package social.howdah.message;

import java.util.List;
import java.util.UUID;

/**
 * A change of a message that was sent: its words stay, what was done about it is added. Sent as a
 * delivery of kind {@code chat-edit}, in the destination's lane.
 *
 * @param destination name of the configured destination
 * @param message the delivery that sent it
 * @param done a line for each thing that was done, of plain text
 * @param actions what may be done now
 */
public record ChatEdit(
    String destination, UUID message, List<String> done, List<ChatAction> actions) {

  @Override
  public String toString() {
    return "ChatEdit[destination=%s, message=%s]".formatted(destination, message);
  }
}
