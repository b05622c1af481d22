package social.howdah.mastodon.notifications;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.Notification;
import social.howdah.mastodon.entity.NotificationPolicy;
import social.howdah.mastodon.entity.NotificationRequest;
import social.howdah.mastodon.entity.NotificationRequestsMerged;
import social.howdah.mastodon.entity.NotificationType;
import social.howdah.mastodon.entity.UnreadCount;

/**
 * Notifications of the token's account, whose notifications are let in, and those that are held
 * back.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/notifications/">Mastodon: notifications</a>
 */
@Singleton
public class Notifications extends Area<NotificationsApi> {

  @Inject
  public Notifications(MastodonClient client) {
    super(client, NotificationsApi.class);
  }

  /**
   * Notifications, the newest first. Scope {@code read:notifications}. A page has 40 entries, at
   * most 80.
   */
  public Page<Notification> list(Caller.UserToken caller, NotificationFilter filter) {
    return as(caller).list(filter);
  }

  /**
   * Notifications, the newest first, as the instance wrote them, with all that is not typed here.
   * Scope {@code read:notifications}. A page has 40 entries, at most 80.
   */
  public String rawList(Caller.UserToken caller, NotificationFilter filter) {
    return as(caller).rawList(filter);
  }

  /** A notification. Scope {@code read:notifications}. */
  public Notification get(
      Caller.UserToken caller, String id, @Nullable List<NotificationType> supportedTypes) {
    return as(caller).get(id, supportedTypes);
  }

  /**
   * A notification as the instance wrote it, with all that is not typed here. Scope {@code
   * read:notifications}.
   */
  public String raw(Caller.UserToken caller, String id) {
    return as(caller).raw(id);
  }

  /** Dismisses all notifications. Scope {@code write:notifications}. */
  public void clear(Caller.UserToken caller) {
    as(caller).clear();
  }

  /** Dismisses a notification. Scope {@code write:notifications}. */
  public void dismiss(Caller.UserToken caller, String id) {
    as(caller).dismiss(id);
  }

  /**
   * How many notifications are unread, up to a limit of 100 by default, 1000 at most. Scope {@code
   * read:notifications}. Since Mastodon 4.3.
   */
  public UnreadCount unreadCount(Caller.UserToken caller, UnreadFilter filter) {
    return as(caller).unreadCount(filter);
  }

  /** From whom notifications are accepted. Scope {@code read:notifications}. Since Mastodon 4.3. */
  public NotificationPolicy getPolicy(Caller.UserToken caller) {
    return as(caller).getPolicy();
  }

  /**
   * Changes from whom notifications are accepted. Scope {@code write:notifications}. Since Mastodon
   * 4.3.
   */
  public NotificationPolicy updatePolicy(Caller.UserToken caller, NotificationPolicyUpdate update) {
    return as(caller).updatePolicy(update);
  }

  /**
   * Accounts whose notifications are filtered. Scope {@code read:notifications}. Since Mastodon
   * 4.3. A page has 40 entries, at most 80.
   */
  public Page<NotificationRequest> listRequests(Caller.UserToken caller, Paging paging) {
    return as(caller).listRequests(paging);
  }

  /**
   * Filtered notifications of one account. Scope {@code read:notifications}. Since Mastodon 4.3.
   */
  public NotificationRequest getRequest(Caller.UserToken caller, String id) {
    return as(caller).getRequest(id);
  }

  /**
   * Accepts the notifications of one account; they join the others after a while. Scope {@code
   * write:notifications}. Since Mastodon 4.3.
   */
  public void acceptRequest(Caller.UserToken caller, String id) {
    as(caller).acceptRequest(id);
  }

  /**
   * Dismisses the notifications of one account. Scope {@code write:notifications}. Since Mastodon
   * 4.3.
   */
  public void dismissRequest(Caller.UserToken caller, String id) {
    as(caller).dismissRequest(id);
  }

  /**
   * Accepts the notifications of several accounts. Scope {@code write:notifications}. Since
   * Mastodon 4.3.
   */
  public void acceptRequests(Caller.UserToken caller, List<String> ids) {
    as(caller).acceptRequests(ids);
  }

  /**
   * Dismisses the notifications of several accounts. Scope {@code write:notifications}. Since
   * Mastodon 4.3.
   */
  public void dismissRequests(Caller.UserToken caller, List<String> ids) {
    as(caller).dismissRequests(ids);
  }

  /**
   * Whether accepted notifications have joined the others. Scope {@code read:notifications}. Since
   * Mastodon 4.3.
   */
  public NotificationRequestsMerged requestsMerged(Caller.UserToken caller) {
    return as(caller).requestsMerged();
  }
}
