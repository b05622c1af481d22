package social.howdah.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatMessage;
import social.howdah.message.StatusDraft;
import social.howdah.routing.language.Mistake;

/**
 * What a route makes of an event, or would make of it.
 *
 * @param reason why it makes nothing, or what has failed; null where all is well
 * @param mistake of the condition or template that has failed, if one has
 * @param status what would be posted, to the letter; null where nothing would
 * @param messages what would be sent to destinations
 */
public record Preview(
    String route,
    Verdict verdict,
    @Nullable String reason,
    @Nullable Mistake mistake,
    @Nullable StatusDraft status,
    List<ChatMessage> messages) {

  /** What a route says of an event. */
  public enum Verdict {
    MATCHED,
    /** It does not look at such events, or its condition does not hold. */
    NO,
    /** Its condition or a template fails: the event would make a dead letter. */
    FAILED
  }
}
