package social.howdah.mastodon.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account of a collection.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/CollectionItem/">Mastodon:
 *     CollectionItem</a>
 */
public record CollectionItem(
    String id,
    @Nullable String accountId,
    @Nullable Open<CollectionItemState> state,
    @Nullable Instant createdAt) {}
