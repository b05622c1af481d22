package social.howdah.mastodon.profile;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.Tag;

/**
 * Hashtags that the caller follows.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/followed_tags/">Mastodon: followed_tags</a>
 */
@Singleton
public class FollowedTags extends Area<FollowedTagsApi> {

  @Inject
  public FollowedTags(MastodonClient client) {
    super(client, FollowedTagsApi.class);
  }

  /**
   * The hashtags that the caller follows. Scope {@code read:follows}. Since Mastodon 4.0. A page
   * has 100 entries, at most 200.
   */
  public Page<Tag> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }
}
