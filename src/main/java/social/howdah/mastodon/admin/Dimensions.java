package social.howdah.mastodon.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.AdminDimension;

/**
 * Numbers of the instance, sorted by qualities.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/admin/dimensions/">Mastodon:
 *     admin/dimensions</a>
 */
@Singleton
public class Dimensions extends Area<DimensionsApi> {

  @Inject
  public Dimensions(MastodonClient client) {
    super(client, DimensionsApi.class);
  }

  /** Numbers of the instance, sorted by qualities. Nothing is changed. Scope {@code admin:read}. */
  public List<AdminDimension> get(Caller.UserToken caller, DimensionsRequest request) {
    return as(caller).get(request);
  }
}
