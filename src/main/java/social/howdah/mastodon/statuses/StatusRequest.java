package social.howdah.mastodon.statuses;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.QuotePolicy;
import social.howdah.mastodon.entity.Visibility;

/** A status to be posted. What is null is left to the account's defaults. */
@RecordBuilder
public record StatusRequest(
    @Nullable String status,
    @Nullable List<String> mediaIds,
    @Nullable Poll poll,
    @Nullable String inReplyToId,
    @Nullable Boolean sensitive,
    @Nullable String spoilerText,
    @Nullable Visibility visibility,
    @Nullable String language,
    @Nullable String quotedStatusId,
    @Nullable QuotePolicy quoteApprovalPolicy) {
  /** A poll: its options, and how many seconds it is open. */
  public record Poll(
      @Nullable List<String> options,
      @Nullable Integer expiresIn,
      @Nullable Boolean multiple,
      @Nullable Boolean hideTotals) {}

  /** Never the words: they may be private. */
  @Override
  public String toString() {
    return "StatusRequest[%d characters]".formatted(status == null ? 0 : status.length());
  }
}
