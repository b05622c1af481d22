package social.howdah.mastodon.timelines;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.Status;

/**
 * Timelines, the newest first.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/timelines/">Mastodon: timelines</a>
 */
@Singleton
public class Timelines extends Area<TimelinesApi> {

  @Inject
  public Timelines(MastodonClient client) {
    super(client, TimelinesApi.class);
  }

  /**
   * Public statuses, of the instance, of others, or of both. Scope {@code read:statuses} for what
   * is not public. A page has 20 entries, at most 40.
   */
  public Page<Status> publicTimeline(Caller caller, PublicTimelineFilter filter) {
    return as(caller).publicTimeline(filter);
  }

  /**
   * Public statuses with a hashtag. Scope {@code read:statuses} for what is not public. A page has
   * 20 entries, at most 40.
   */
  public Page<Status> hashtag(Caller caller, String hashtag, HashtagTimelineFilter filter) {
    return as(caller).hashtag(hashtag, filter);
  }

  /**
   * Statuses of those the caller follows. An incomplete page means that it is being made again.
   * Scope {@code read:statuses}. A page has 20 entries, at most 40.
   */
  public Page<Status> home(Caller.UserToken caller, Paging paging) {
    return as(caller).home(paging);
  }

  /**
   * Public statuses with a link that trends; 404 for other links. Scope {@code read:statuses} for
   * what is not public. Since Mastodon 4.3. A page has 20 entries, at most 40.
   */
  public Page<Status> link(Caller caller, URI url, Paging paging) {
    return as(caller).link(url, paging);
  }

  /**
   * Statuses of the accounts of a list. Scope {@code read:lists}. A page has 20 entries, at most
   * 40.
   */
  public Page<Status> list(Caller.UserToken caller, String listId, Paging paging) {
    return as(caller).list(listId, paging);
  }
}
