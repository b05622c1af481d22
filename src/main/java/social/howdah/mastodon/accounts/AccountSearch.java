package social.howdah.mastodon.accounts;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** Whom to find. */
@RecordBuilder
public record AccountSearch(
    String q,
    @Nullable Integer limit,
    @Nullable Integer offset,
    @Nullable Boolean resolve,
    @Nullable Boolean following) {
  /** Never the words. */
  @Override
  public String toString() {
    return "AccountSearch[]";
  }
}
