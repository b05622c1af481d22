package social.howdah.mastodon.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Filtered notifications from one account, which its receiver may accept.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/NotificationRequest/">Mastodon:
 *     NotificationRequest</a>
 */
public record NotificationRequest(
    String id,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Account account,
    long notificationsCount,
    @Nullable Status lastStatus) {}
