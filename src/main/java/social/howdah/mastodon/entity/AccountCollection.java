package social.howdah.mastodon.entity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that somebody recommends.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Collection/">Mastodon: Collection</a>
 */
public record AccountCollection(
    String id,
    @Nullable String accountId,
    @Nullable URI uri,
    @Nullable URI url,
    @Nullable String name,
    @Nullable String description,
    @Nullable String language,
    boolean local,
    boolean sensitive,
    boolean discoverable,
    @Nullable ShallowTag tag,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    long itemCount,
    List<CollectionItem> items) {}
