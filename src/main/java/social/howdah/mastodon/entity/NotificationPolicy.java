package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * From whom notifications are accepted, filtered or dropped.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/NotificationPolicy/">Mastodon:
 *     NotificationPolicy</a>
 */
public record NotificationPolicy(
    @Nullable Open<NotificationAction> forNotFollowing,
    @Nullable Open<NotificationAction> forNotFollowers,
    @Nullable Open<NotificationAction> forNewAccounts,
    @Nullable Open<NotificationAction> forPrivateMentions,
    @Nullable Open<NotificationAction> forLimitedAccounts,
    @Nullable Summary summary) {
  /** What was filtered; counted up to a limit. */
  public record Summary(long pendingRequestsCount, long pendingNotificationsCount) {}
}
