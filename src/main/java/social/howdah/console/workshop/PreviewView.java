package social.howdah.console.workshop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.message.StatusDraft;
import social.howdah.routing.language.Mistake;
import social.howdah.routing.language.Place;

/**
 * What a route makes of an event, with what only the account and its instance know.
 *
 * @param mistake of the condition or template that has failed, if one has
 * @param verdict {@code matched}, {@code no} or {@code failed}
 * @param reason why nothing is made, or what has failed
 */
public record PreviewView(
    String route,
    String verdict,
    @Nullable String reason,
    @Nullable MistakeView mistake,
    @Nullable StatusView status,
    List<MessageView> messages) {

  /**
   * What has failed, and where.
   *
   * @param text the whole of the condition or template
   * @param line from 1; null where it is not known
   * @param column from 1, in code points; null where it is not known
   */
  public record MistakeView(
      String text, String why, @Nullable Integer line, @Nullable Integer column) {

    static MistakeView of(Mistake mistake) {
      Place place = mistake.place();
      return new MistakeView(
          mistake.text(),
          mistake.why(),
          place == null ? null : place.line(),
          place == null || place.column() == 0 ? null : place.column());
    }
  }

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
