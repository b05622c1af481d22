package social.howdah.mastodon.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the account.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Notification/">Mastodon: Notification</a>
 */
public record Notification(
    String id,
    Open<NotificationType> type,
    @Nullable String groupKey,
    Instant createdAt,
    Account account,
    @Nullable Status status,
    @Nullable Report report,
    @Nullable RelationshipSeveranceEvent event,
    @Nullable AccountWarning moderationWarning,
    @Nullable NotificationFallback fallback,
    @Nullable AccountCollection collection) {}
