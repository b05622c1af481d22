package social.howdah.mastodon.safety;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.ReportCategory;

/** What is reported, and why. */
@RecordBuilder
public record ReportRequest(
    String accountId,
    @Nullable List<String> statusIds,
    @Nullable List<String> collectionIds,
    @Nullable String comment,
    @Nullable Boolean forward,
    @Nullable ReportCategory category,
    @Nullable List<String> ruleIds) {
  /** Never the comment: it is between its author and the moderators. */
  @Override
  public String toString() {
    return "ReportRequest[" + category + "]";
  }
}
