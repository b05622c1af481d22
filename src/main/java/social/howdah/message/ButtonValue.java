package social.howdah.message;

import java.util.Optional;
import java.util.UUID;

/**
 * What a button in chat carries, and the chat gives back when it is pressed.
 *
 * @param message the delivery that sent the message
 */
public record ButtonValue(ChatAction action, UUID message) {

  /** Reads one; empty for anything else. */
  public static Optional<ButtonValue> of(String text) {
    int colon = text.indexOf(':');
    try {
      return colon < 0
          ? Optional.empty()
          : ChatAction.of(text.substring(0, colon))
              .map(action -> new ButtonValue(action, UUID.fromString(text.substring(colon + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@code boost:3f0c…}, at most 50 characters. */
  public String text() {
    return action.word() + ":" + message;
  }
}
