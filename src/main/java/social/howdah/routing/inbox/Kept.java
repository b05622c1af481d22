package social.howdah.routing.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox keeps of an event beside the journal's row.
 *
 * @param event the journal's id
 * @param details as JSON; null where there are none
 * @param data the payload, deflated JSON; null where it is too large to keep
 */
@SuppressWarnings("ArrayRecordComponent") // on its way into a row; nobody compares or changes it
public record Kept(UUID event, Instant received, @Nullable String details, byte @Nullable [] data) {

  @Override
  public String toString() {
    return "Kept[event=%s]".formatted(event);
  }
}
