package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report to the moderators, as its author sees it.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Report/">Mastodon: Report</a>
 */
public record Report(
    String id,
    boolean actionTaken,
    @Nullable Instant actionTakenAt,
    @Nullable Open<ReportCategory> category,
    @Nullable String comment,
    boolean forwarded,
    @Nullable Instant createdAt,
    List<String> statusIds,
    List<String> collectionIds,
    List<String> ruleIds,
    @Nullable Account targetAccount) {
  /** Never the comment: it is between its author and the moderators. */
  @Override
  public String toString() {
    return "Report[" + id + "]";
  }
}
