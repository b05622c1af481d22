package social.howdah.mastodon.discovery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.Tag;

/**
 * Hashtags.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/tags/">Mastodon: tags</a>
 */
@Singleton
public class Tags extends Area<TagsApi> {

  @Inject
  public Tags(MastodonClient client) {
    super(client, TagsApi.class);
  }

  /** A hashtag. Since Mastodon 4.0. */
  public Tag get(Caller caller, String name) {
    return as(caller).get(name);
  }

  /** Follows a hashtag. Scope {@code write:follows}. Since Mastodon 4.0. */
  public Tag follow(Caller.UserToken caller, String name) {
    return as(caller).follow(name);
  }

  /** Follows a hashtag no longer. Scope {@code write:follows}. Since Mastodon 4.0. */
  public Tag unfollow(Caller.UserToken caller, String name) {
    return as(caller).unfollow(name);
  }

  /**
   * Features a hashtag on the caller's profile, by its name. Scope {@code write:accounts}. Since
   * Mastodon 4.4.
   */
  public Tag feature(Caller.UserToken caller, String id) {
    return as(caller).feature(id);
  }

  /**
   * Features a hashtag no longer, by its name. Scope {@code write:accounts}. Since Mastodon 4.4.
   */
  public Tag unfeature(Caller.UserToken caller, String id) {
    return as(caller).unfeature(id);
  }
}
