package social.howdah.message;

import java.util.List;
import java.util.Optional;

/** How messages look where they go, which only the last stage knows. */
public interface MessageLooks {

  /**
   * A message as people see it there, and as it is handed over. All of it is plain text of
   * strangers; what is not there is empty.
   *
   * @param kind of the destination: {@code slack}
   * @param headline one line
   * @param text what is seen at once
   * @param hidden what is behind a content warning
   * @param pictures what is said to those who do not see them
   * @param url where it leads
   * @param contentType of the payload
   * @param payload exactly what is handed over, but for the id of the message
   */
  record Look(
      String kind,
      String headline,
      String text,
      String hidden,
      List<String> pictures,
      String url,
      String contentType,
      String payload) {

    /** Never the words. */
    @Override
    public String toString() {
      return "Look[kind=" + kind + "]";
    }
  }

  /**
   * The look of a message. Sends nothing.
   *
   * @return empty where there is no such destination, or its kind does not say
   */
  Optional<Look> of(ChatMessage message);
}
