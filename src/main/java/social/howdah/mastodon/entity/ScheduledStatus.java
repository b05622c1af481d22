package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A status that will be published later.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/ScheduledStatus/">Mastodon:
 *     ScheduledStatus</a>
 */
public record ScheduledStatus(
    String id, Instant scheduledAt, Params params, List<MediaAttachment> mediaAttachments) {
  /** What will be published. */
  public record Params(
      @Nullable String text,
      @Nullable Poll poll,
      List<String> mediaIds,
      @Nullable Boolean sensitive,
      @Nullable String spoilerText,
      @Nullable Open<Visibility> visibility,
      @Nullable String inReplyToId,
      @Nullable String language,
      @Nullable String applicationId,
      @Nullable Instant scheduledAt,
      @Nullable String idempotency,
      boolean withRateLimit,
      @Nullable Open<QuotePolicy> quoteApprovalPolicy,
      @Nullable String quotedStatusId) {
    /** Its poll. */
    public record Poll(
        List<String> options,
        long expiresIn,
        @Nullable Boolean multiple,
        @Nullable Boolean hideTotals) {}

    /** Never the words: they may be private. */
    @Override
    public String toString() {
      return "Params[" + visibility + "]";
    }
  }
}
