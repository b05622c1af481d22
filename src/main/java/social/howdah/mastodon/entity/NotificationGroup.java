package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notifications of one kind about one thing.
 *
 * @see <a
 *     href="https://docs.joinmastodon.org/methods/grouped_notifications/#NotificationGroup">Mastodon:
 *     NotificationGroup</a>
 */
public record NotificationGroup(
    @Nullable String groupKey,
    long notificationsCount,
    @Nullable Open<NotificationType> type,
    @Nullable String mostRecentNotificationId,
    @Nullable String pageMinId,
    @Nullable String pageMaxId,
    @Nullable Instant latestPageNotificationAt,
    List<String> sampleAccountIds,
    @Nullable String statusId,
    @Nullable Report report,
    @Nullable RelationshipSeveranceEvent event,
    @Nullable AccountWarning moderationWarning,
    @Nullable NotificationFallback fallback) {}
