package social.howdah.chat.act;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery of kind {@code chat-act} or {@code chat-told} is to do.
 *
 * @param act which
 * @param place the chat's id of the channel where it was asked for
 * @param user the chat's id of the person
 * @param text of a reply; null for anything else
 */
public record Order(UUID act, String place, String user, @Nullable String text) {

  /** Never the words. */
  @Override
  public String toString() {
    return "Order[" + act + "]";
  }
}
