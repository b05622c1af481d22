package social.howdah.message;

import org.jspecify.annotations.Nullable;

/**
 * A message to a destination.
 *
 * @param destination name of the configured destination
 * @param event what it tells of
 * @param text what the route says; null leaves the words to the destination
 */
public record ChatMessage(String destination, Event event, @Nullable String text) {

  /** The lane of the outbox by which it goes there. */
  public String lane() {
    return "forward/" + destination;
  }

  @Override
  public String toString() {
    return "ChatMessage[destination=%s, event=%s]".formatted(destination, event);
  }
}
