package social.howdah.mastodon.discovery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.Tag;
import social.howdah.mastodon.entity.TrendsLink;

/**
 * What is popular now.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/trends/">Mastodon: trends</a>
 */
@Singleton
public class Trends extends Area<TrendsApi> {

  @Inject
  public Trends(MastodonClient client) {
    super(client, TrendsApi.class);
  }

  /** Hashtags that trend. A page has 10 entries, at most 20. */
  public Page<Tag> tags(Caller caller, @Nullable Integer limit, @Nullable Integer offset) {
    return as(caller).tags(limit, offset);
  }

  /** Statuses that trend. A page has 20 entries, at most 40. */
  public Page<Status> statuses(Caller caller, @Nullable Integer limit, @Nullable Integer offset) {
    return as(caller).statuses(limit, offset);
  }

  /** Links that trend. A page has 10 entries, at most 20. */
  public Page<TrendsLink> links(Caller caller, @Nullable Integer limit, @Nullable Integer offset) {
    return as(caller).links(limit, offset);
  }

  /**
   * Hashtags that trend, by the older path. A page has 10 entries, at most 20.
   *
   * @deprecated since Mastodon 3.5.0; use {@link #tags}
   */
  @Deprecated
  public Page<Tag> tagsLegacy(Caller caller, @Nullable Integer limit, @Nullable Integer offset) {
    return as(caller).tagsLegacy(limit, offset);
  }
}
