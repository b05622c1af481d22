package social.howdah.chat.act;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person did from chat.
 *
 * @param destination where it was asked for
 * @param message the delivery that sent the message it was done to; null for a command
 * @param action the word of a {@link social.howdah.message.ChatAction}, or {@link #POST}
 * @param account as which it is done
 * @param handle of that account
 * @param target the instance's id of what is taken back; null until it is done
 */
public record Act(
    UUID id,
    String destination,
    @Nullable UUID message,
    String action,
    String person,
    UUID account,
    String handle,
    State state,
    @Nullable String target,
    Instant at) {
  /** A status that was written in chat. */
  public static final String POST = "post";

  /** {@code WAITING → DONE → UNDOING → UNDONE}; {@code WAITING | UNDOING → FAILED | DONE}. */
  public enum State {
    /** Stored with the delivery that does it. */
    WAITING,
    /** Done; it can be taken back where that is possible at all. */
    DONE,
    /** Stored with the delivery that takes it back. */
    UNDOING,
    UNDONE,
    /** The person was told why. */
    FAILED
  }
}
