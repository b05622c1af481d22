package social.howdah.mastodon.discovery;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** What to find. */
@RecordBuilder
public record SearchRequest(
    String q,
    @Nullable SearchType type,
    @Nullable Boolean resolve,
    @Nullable Boolean following,
    @Nullable String accountId,
    @Nullable Boolean excludeUnreviewed,
    @Nullable String maxId,
    @Nullable String minId,
    @Nullable Integer limit,
    @Nullable Integer offset) {
  /** Never the words. */
  @Override
  public String toString() {
    return "SearchRequest[]";
  }
}
