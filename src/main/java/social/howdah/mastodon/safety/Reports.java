package social.howdah.mastodon.safety;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.Report;

/**
 * Reports to the moderators.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/reports/">Mastodon: reports</a>
 */
@Singleton
public class Reports extends Area<ReportsApi> {

  @Inject
  public Reports(MastodonClient client) {
    super(client, ReportsApi.class);
  }

  /** Reports an account to the moderators. Scope {@code write:reports}. */
  public Report create(Caller.UserToken caller, ReportRequest request) {
    return as(caller).create(request);
  }
}
