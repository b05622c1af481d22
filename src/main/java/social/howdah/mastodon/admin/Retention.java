package social.howdah.mastodon.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.AdminCohort;

/**
 * Who still comes.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/admin/retention/">Mastodon:
 *     admin/retention</a>
 */
@Singleton
public class Retention extends Area<RetentionApi> {

  @Inject
  public Retention(MastodonClient client) {
    super(client, RetentionApi.class);
  }

  /** How many of those who signed up still come. Nothing is changed. Scope {@code admin:read}. */
  public List<AdminCohort> get(Caller.UserToken caller, RetentionRequest request) {
    return as(caller).get(request);
  }
}
