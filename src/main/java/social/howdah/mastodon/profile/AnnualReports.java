package social.howdah.mastodon.profile;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.AnnualReportState;
import social.howdah.mastodon.entity.WrappedAnnualReports;

/**
 * The caller's years, in numbers.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/annual_reports/">Mastodon: annual_reports</a>
 */
@Singleton
public class AnnualReports extends Area<AnnualReportsApi> {

  @Inject
  public AnnualReports(MastodonClient client) {
    super(client, AnnualReportsApi.class);
  }

  /** The reports that are not yet read. Scope {@code read:accounts}. Since Mastodon 4.3. */
  public WrappedAnnualReports list(Caller.UserToken caller) {
    return as(caller).list();
  }

  /** The report of a year. Scope {@code read:accounts}. Since Mastodon 4.4. */
  public WrappedAnnualReports get(Caller.UserToken caller, Integer year) {
    return as(caller).get(year);
  }

  /** Whether there is a report of a year. Scope {@code read:accounts}. Since Mastodon 4.6. */
  public AnnualReportState getState(Caller.UserToken caller, Integer year) {
    return as(caller).getState(year);
  }

  /** Marks the report of a year as read. Scope {@code write:accounts}. Since Mastodon 4.3. */
  public void markRead(Caller.UserToken caller, Integer year) {
    as(caller).markRead(year);
  }

  /**
   * Has the report of a year made; it may take a while. Scope {@code write:accounts}. Since
   * Mastodon 4.6.
   */
  public void generate(Caller.UserToken caller, Integer year) {
    as(caller).generate(year);
  }
}
