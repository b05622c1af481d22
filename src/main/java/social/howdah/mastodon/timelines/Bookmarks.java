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
 * Bookmarked statuses.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/bookmarks/">Mastodon: bookmarks</a>
 */
@Singleton
public class Bookmarks extends Area<BookmarksApi> {

  @Inject
  public Bookmarks(MastodonClient client) {
    super(client, BookmarksApi.class);
  }

  /**
   * The statuses that the caller has bookmarked. Scope {@code read:bookmarks}. A page has 20
   * entries, at most 40.
   */
  public Page<Status> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }
}
