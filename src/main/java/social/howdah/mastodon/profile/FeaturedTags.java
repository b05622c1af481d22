package social.howdah.mastodon.profile;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.FeaturedTag;
import social.howdah.mastodon.entity.Tag;

/**
 * Hashtags that the caller features.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/featured_tags/">Mastodon: featured_tags</a>
 */
@Singleton
public class FeaturedTags extends Area<FeaturedTagsApi> {

  @Inject
  public FeaturedTags(MastodonClient client) {
    super(client, FeaturedTagsApi.class);
  }

  /** The hashtags on the caller's profile. Scope {@code read:accounts}. */
  public List<FeaturedTag> list(Caller.UserToken caller) {
    return as(caller).list();
  }

  /** Features a hashtag on the caller's profile. Scope {@code write:accounts}. */
  public FeaturedTag create(Caller.UserToken caller, String name) {
    return as(caller).create(name);
  }

  /** Features a hashtag no longer. Scope {@code write:accounts}. */
  public void delete(Caller.UserToken caller, String id) {
    as(caller).delete(id);
  }

  /** Up to ten hashtags that the caller uses most. Scope {@code read:accounts}. */
  public List<Tag> suggestions(Caller.UserToken caller) {
    return as(caller).suggestions();
  }
}
