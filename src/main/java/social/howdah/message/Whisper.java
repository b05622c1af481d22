package social.howdah.message;

/**
 * Words for one person in chat, that nobody else shall see. Sent as a delivery of kind {@code
 * chat-whisper}, in the destination's lane.
 *
 * @param destination name of the configured destination
 * @param place the chat's id of the channel the person is in
 * @param user the chat's id of the person
 * @param text plain
 */
public record Whisper(String destination, String place, String user, String text) {

  @Override
  public String toString() {
    return "Whisper[destination=%s]".formatted(destination);
  }
}
