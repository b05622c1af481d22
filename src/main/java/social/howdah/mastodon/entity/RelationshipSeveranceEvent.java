package social.howdah.mastodon.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Follows that were lost, and why.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/RelationshipSeveranceEvent/">Mastodon:
 *     RelationshipSeveranceEvent</a>
 */
public record RelationshipSeveranceEvent(
    String id,
    @Nullable Open<SeveranceType> type,
    boolean purged,
    @Nullable String targetName,
    long followersCount,
    long followingCount,
    @Nullable Instant createdAt) {}
