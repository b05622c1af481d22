package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as moderators see it.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Admin_Report/">Mastodon: Admin::Report</a>
 */
public record AdminReport(
    String id,
    boolean actionTaken,
    @Nullable Instant actionTakenAt,
    Open<ReportCategory> category,
    String comment,
    boolean forwarded,
    Instant createdAt,
    Instant updatedAt,
    AdminAccount account,
    AdminAccount targetAccount,
    @Nullable AdminAccount assignedAccount,
    @Nullable AdminAccount actionTakenByAccount,
    List<Status> statuses,
    List<Rule> rules) {
  /** Never the comment: it is between its author and the moderators. */
  @Override
  public String toString() {
    return "AdminReport[" + id + "]";
  }
}
