package social.howdah.mastodon.entity;

import java.util.List;

/**
 * Groups of notifications, with the accounts and statuses they name by id.
 *
 * @see <a
 *     href="https://docs.joinmastodon.org/methods/grouped_notifications/#GroupedNotificationsResults">Mastodon:
 *     GroupedNotificationsResults</a>
 */
public record GroupedNotificationsResults(
    List<Account> accounts,
    List<PartialAccountWithAvatar> partialAccounts,
    List<Status> statuses,
    List<NotificationGroup> notificationGroups) {}
