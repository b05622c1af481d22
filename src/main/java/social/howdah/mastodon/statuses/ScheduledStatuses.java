package social.howdah.mastodon.statuses;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.ScheduledStatus;

/**
 * Statuses that will be published later.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/scheduled_statuses/">Mastodon:
 *     scheduled_statuses</a>
 */
@Singleton
public class ScheduledStatuses extends Area<ScheduledStatusesApi> {

  @Inject
  public ScheduledStatuses(MastodonClient client) {
    super(client, ScheduledStatusesApi.class);
  }

  /**
   * The caller's scheduled statuses. Scope {@code read:statuses}. A page has 20 entries, at most
   * 40.
   */
  public Page<ScheduledStatus> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }

  /** A scheduled status. Scope {@code read:statuses}. */
  public ScheduledStatus get(Caller.UserToken caller, String id) {
    return as(caller).get(id);
  }

  /**
   * Moves a scheduled status to another time, at least five minutes ahead. Scope {@code
   * write:statuses}.
   */
  public ScheduledStatus update(Caller.UserToken caller, String id, @Nullable Instant scheduledAt) {
    return as(caller).update(id, scheduledAt);
  }

  /** Cancels a scheduled status. Scope {@code write:statuses}. */
  public void cancel(Caller.UserToken caller, String id) {
    as(caller).cancel(id);
  }
}
