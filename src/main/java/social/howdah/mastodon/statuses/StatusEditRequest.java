package social.howdah.mastodon.statuses;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.QuotePolicy;

/** A changed status. What is null is removed, as if it were posted anew. */
@RecordBuilder
public record StatusEditRequest(
    @Nullable String status,
    @Nullable String spoilerText,
    @Nullable Boolean sensitive,
    @Nullable String language,
    @Nullable List<String> mediaIds,
    @Nullable List<MediaAttributes> mediaAttributes,
    @Nullable Poll poll,
    @Nullable QuotePolicy quoteApprovalPolicy) {
  /** What is said of an attached file. */
  public record MediaAttributes(String id, @Nullable String description, @Nullable String focus) {}

  /** A poll: its options, and how many seconds it is open. */
  public record Poll(
      @Nullable List<String> options,
      @Nullable Integer expiresIn,
      @Nullable Boolean multiple,
      @Nullable Boolean hideTotals) {}

  /** Never the words: they may be private. */
  @Override
  public String toString() {
    return "StatusEditRequest[%d characters]".formatted(status == null ? 0 : status.length());
  }
}
