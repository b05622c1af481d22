package social.howdah.mastodon.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a user may do on the instance.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Role/">Mastodon: Role</a>
 */
public record Role(
    String id,
    @Nullable String name,
    @Nullable String color,
    @Nullable String permissions,
    boolean highlighted,
    long collectionLimit,
    @Nullable Long position,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt) {}
