package social.howdah.forward;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.outbox.Delivery;

/**
 * A message on its way to a destination.
 *
 * @param id the same at each attempt: by it the other side can tell a repeat
 * @param event what it tells of
 * @param text what the route says; null where it leaves the words to us
 * @param words what to show
 * @param attempt 1 for the first
 * @param outcomeUnknown an earlier attempt may have been taken
 * @param now when this attempt is made
 */
public record Message(
    UUID id,
    Event event,
    @Nullable String text,
    Words words,
    int attempt,
    boolean outcomeUnknown,
    Instant now) {

  /** A message as it was stored, under the id by which it was told first. */
  static Message of(ChatMessage told, Delivery delivery, UUID id, Instant now) {
    return new Message(
        id,
        told.event(),
        told.text(),
        Words.of(told),
        delivery.attempt(),
        delivery.outcomeUnknown(),
        now);
  }

  /** Never its words. */
  @Override
  public String toString() {
    return "Message[id=%s, event=%s]".formatted(id, event);
  }
}
