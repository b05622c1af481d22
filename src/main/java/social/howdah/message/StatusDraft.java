package social.howdah.message;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A status to be posted. What is null is left to the account's default, or is not there.
 *
 * @param account alias of the linked account that posts
 * @param text plain text, not yet fitted to the instance's limit
 * @param visibility {@code public}, {@code unlisted}, {@code private} or {@code direct}
 * @param spoiler content warning
 * @param language ISO 639-1 code
 * @param quotePolicy who may quote it: {@code public}, {@code followers} or {@code nobody}
 * @param scheduledAt when the instance shall post it; at once if that is past or less than five
 *     minutes away
 * @param overlong what becomes of a text that is longer than the instance allows; null is {@link
 *     Overlong#CUT}
 * @param thing what it tells of, if that is one of several steps
 * @param replyTo id of the status it answers, as the account's instance calls it
 */
@RecordBuilder
public record StatusDraft(
    String account,
    String text,
    @Nullable String visibility,
    @Nullable String spoiler,
    @Nullable String language,
    @Nullable Boolean sensitive,
    @Nullable String quotePolicy,
    @Nullable Instant scheduledAt,
    @Nullable Poll poll,
    List<Media> media,
    @Nullable Overlong overlong,
    @Nullable Thing thing,
    @Nullable String replyTo) {

  /** A list that is null, as drafts stored by earlier versions have it, is empty. */
  public StatusDraft {
    media = List.copyOf(Objects.requireNonNullElse(media, List.of()));
  }

  /** What becomes of a text that is too long for one status. */
  public enum Overlong {
    /** It is cut at a word, and ends in an ellipsis. */
    CUT,
    /** It becomes several statuses, numbered, each a reply to the one before. */
    THREAD
  }

  /**
   * A poll.
   *
   * @param seconds how long it is open
   */
  public record Poll(List<String> options, int seconds, boolean multiple, boolean hideTotals) {}

  /**
   * An attachment.
   *
   * @param location a URL, or a path under the organisation's directory of media
   * @param alt a description for those who cannot see it; null only where the route waives it
   */
  public record Media(String location, @Nullable String alt) {}

  /**
   * The thing a status is a step of.
   *
   * @param key the same for each step, and for nothing else of the account
   * @param onUpdate what a later step does
   * @param phase where the thing stands after this step; null is like {@link Phase#UPDATED}
   */
  public record Thing(String key, OnUpdate onUpdate, @Nullable Phase phase) {

    /** What a later step of a thing does with the statuses there are. */
    public enum OnUpdate {
      /** It changes the first status. */
      EDIT,
      /** It answers the last status; when the thing is over, the first one is changed too. */
      REPLY,
      /** It does both each time. */
      BOTH,
      /** Nothing. */
      NONE
    }
  }

  /** The same with other words. */
  public StatusDraft withText(String other) {
    return StatusDraftBuilder.builder(this).text(other).build();
  }

  @Override
  public String toString() {
    return "StatusDraft[account=%s, %d characters]".formatted(account, text.length());
  }
}
