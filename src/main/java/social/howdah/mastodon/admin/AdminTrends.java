package social.howdah.mastodon.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.AdminTag;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.TrendsLink;

/**
 * What may trend.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/admin/trends/">Mastodon: admin/trends</a>
 */
@Singleton
public class AdminTrends extends Area<AdminTrendsApi> {

  @Inject
  public AdminTrends(MastodonClient client) {
    super(client, AdminTrendsApi.class);
  }

  /** Links that may trend, approved or not. Scope {@code admin:read}. */
  public List<TrendsLink> links(Caller.UserToken caller) {
    return as(caller).links();
  }

  /** Statuses that may trend, approved or not. Scope {@code admin:read}. */
  public List<Status> statuses(Caller.UserToken caller) {
    return as(caller).statuses();
  }

  /** Hashtags that may trend, approved or not. Scope {@code admin:read}. */
  public List<AdminTag> tags(Caller.UserToken caller) {
    return as(caller).tags();
  }
}
