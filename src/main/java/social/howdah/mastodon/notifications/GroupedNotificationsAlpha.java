package social.howdah.mastodon.notifications;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.entity.GroupedNotificationsResults;
import social.howdah.mastodon.entity.UnreadCount;

/**
 * Notifications in groups, as the betas of Mastodon 4.3 had them.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/notifications_alpha/">Mastodon:
 *     notifications_alpha</a>
 */
@Singleton
public class GroupedNotificationsAlpha extends Area<GroupedNotificationsAlphaApi> {

  @Inject
  public GroupedNotificationsAlpha(MastodonClient client) {
    super(client, GroupedNotificationsAlphaApi.class);
  }

  /**
   * Groups of notifications, as the betas of 4.3 had them. Scope {@code read:notifications}. Since
   * Mastodon 4.3. A page has 40 entries, at most 80.
   *
   * @deprecated since Mastodon 4.3.0-beta.2; use {@link GroupedNotifications}
   */
  @Deprecated
  public Page<GroupedNotificationsResults> listAlpha(
      Caller.UserToken caller, AlphaGroupFilter filter) {
    return as(caller).listAlpha(filter);
  }

  /**
   * A group of notifications, as the betas of 4.3 had it. Scope {@code read:notifications}. Since
   * Mastodon 4.3.
   *
   * @deprecated since Mastodon 4.3.0-beta.2; use {@link GroupedNotifications}
   */
  @Deprecated
  public GroupedNotificationsResults getAlpha(Caller.UserToken caller, String groupKey) {
    return as(caller).getAlpha(groupKey);
  }

  /**
   * Dismisses a group of notifications, as the betas of 4.3 had it. Scope {@code
   * write:notifications}. Since Mastodon 4.3.
   *
   * @deprecated since Mastodon 4.3.0-beta.2; use {@link GroupedNotifications}
   */
  @Deprecated
  public void dismissAlpha(Caller.UserToken caller, String groupKey) {
    as(caller).dismissAlpha(groupKey);
  }

  /**
   * How many groups are unread, as the betas of 4.3 had it. Scope {@code read:notifications}. Since
   * Mastodon 4.3.
   *
   * @deprecated since Mastodon 4.3.0-beta.2; use {@link GroupedNotifications}
   */
  @Deprecated
  public UnreadCount unreadCountAlpha(Caller.UserToken caller, UnreadGroupsFilter filter) {
    return as(caller).unreadCountAlpha(filter);
  }
}
