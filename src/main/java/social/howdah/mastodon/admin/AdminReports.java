package social.howdah.mastodon.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.entity.AdminReport;
import social.howdah.mastodon.entity.ReportCategory;

/**
 * Reports, for moderators.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/admin/reports/">Mastodon: admin/reports</a>
 */
@Singleton
public class AdminReports extends Area<AdminReportsApi> {

  @Inject
  public AdminReports(MastodonClient client) {
    super(client, AdminReportsApi.class);
  }

  /** Reports. Scope {@code admin:read:reports}. A page has 100 entries, at most 200. */
  public Page<AdminReport> list(Caller.UserToken caller, ReportFilter filter) {
    return as(caller).list(filter);
  }

  /** A report. Scope {@code admin:read:reports}. */
  public AdminReport get(Caller.UserToken caller, String id) {
    return as(caller).get(id);
  }

  /** Sorts a report anew. Scope {@code admin:write:reports}. */
  public AdminReport update(
      Caller.UserToken caller,
      String id,
      @Nullable ReportCategory category,
      @Nullable List<Integer> ruleIds) {
    return as(caller).update(id, category, ruleIds);
  }

  /** Takes a report on. Scope {@code admin:write:reports}. */
  public AdminReport assignToSelf(Caller.UserToken caller, String id) {
    return as(caller).assignToSelf(id);
  }

  /** Gives a report back. Scope {@code admin:write:reports}. */
  public AdminReport unassign(Caller.UserToken caller, String id) {
    return as(caller).unassign(id);
  }

  /** Closes a report. Scope {@code admin:write:reports}. */
  public AdminReport resolve(Caller.UserToken caller, String id) {
    return as(caller).resolve(id);
  }

  /** Opens a report again. Scope {@code admin:write:reports}. */
  public AdminReport reopen(Caller.UserToken caller, String id) {
    return as(caller).reopen(id);
  }
}
