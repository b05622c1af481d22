package social.howdah.mastodon.timelines;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.Status;

/**
 * Favourited statuses.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/favourites/">Mastodon: favourites</a>
 */
@Singleton
public class Favourites extends Area<FavouritesApi> {

  @Inject
  public Favourites(MastodonClient client) {
    super(client, FavouritesApi.class);
  }

  /**
   * The statuses that the caller has favourited. Scope {@code read:favourites}. A page has 20
   * entries, at most 40.
   */
  public Page<Status> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }
}
