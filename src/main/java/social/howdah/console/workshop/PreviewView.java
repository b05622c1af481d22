package social.howdah.console.workshop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.message.StatusDraft;

/**
 * What a route makes of an event, with what only the account and its instance know.
 *
 * @param verdict {@code matched}, {@code no} or {@code failed}
 * @param reason why nothing is made, or what has failed
 */
public record PreviewView(
    String route,
    String verdict,
    @Nullable String reason,
    @Nullable StatusView status,
    List<MessageView> messages) {

  /**
   * A status that would be posted.
   *
   * @param account alias
   * @param handle null where no account is linked under the alias: the status would wait for one
   * @param texts exactly as they would be posted: several for a thread
   * @param length of the text and the content warning, as the instance counts
   * @param limit of the instance
   */
  public record StatusView(
      String account,
      @Nullable String handle,
      List<String> texts,
      int length,
      int limit,
      @Nullable String spoiler,
      @Nullable String visibility,
      @Nullable String language,
      @Nullable Boolean sensitive,
      @Nullable String quotePolicy,
      @Nullable Instant scheduledAt,
      StatusDraft.@Nullable Poll poll,
      List<StatusDraft.Media> media,
      StatusDraft.@Nullable Thing thing) {}

  /**
   * A message that would be sent.
   *
   * @param text null: the destination has words of its own
   */
  public record MessageView(String destination, @Nullable String text) {}
}
