package social.howdah.mastodon.notifications;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.GroupedNotificationsResults;
import social.howdah.mastodon.entity.NotificationType;
import social.howdah.mastodon.entity.UnreadCount;

/**
 * Notifications in groups.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/grouped_notifications/">Mastodon:
 *     grouped_notifications</a>
 */
@Singleton
public class GroupedNotifications extends Area<GroupedNotificationsApi> {

  @Inject
  public GroupedNotifications(MastodonClient client) {
    super(client, GroupedNotificationsApi.class);
  }

  /**
   * Groups of notifications, the newest first. A page holds one result with its side lists. Scope
   * {@code read:notifications}. Since Mastodon 4.3. A page has 40 entries, at most 80.
   */
  public Page<GroupedNotificationsResults> list(Caller.UserToken caller, GroupFilter filter) {
    return as(caller).list(filter);
  }

  /** A group of notifications. Scope {@code read:notifications}. Since Mastodon 4.3. */
  public GroupedNotificationsResults get(
      Caller.UserToken caller, String groupKey, @Nullable List<NotificationType> supportedTypes) {
    return as(caller).get(groupKey, supportedTypes);
  }

  /** Dismisses a group of notifications. Scope {@code write:notifications}. Since Mastodon 4.3. */
  public void dismiss(Caller.UserToken caller, String groupKey) {
    as(caller).dismiss(groupKey);
  }

  /**
   * The accounts of a group of notifications. The documentation names the scope for writing. Scope
   * {@code write:notifications}. Since Mastodon 4.3.
   */
  public List<Account> accounts(Caller.UserToken caller, String groupKey) {
    return as(caller).accounts(groupKey);
  }

  /** How many groups are unread. Scope {@code read:notifications}. Since Mastodon 4.3. */
  public UnreadCount unreadCount(Caller.UserToken caller, UnreadGroupsFilter filter) {
    return as(caller).unreadCount(filter);
  }
}
