package social.howdah.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of a stream. Its payload is JSON, or an id where something was deleted.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/streaming/#websocket">Mastodon:
 *     StreamMessage</a>
 */
public record StreamMessage(
    List<String> stream, Open<StreamEvent> event, @Nullable String payload) {
  /** Never the payload: it may be private. */
  @Override
  public String toString() {
    return "StreamMessage[" + event + "]";
  }
}
