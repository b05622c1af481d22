package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * An account of a collection, as an answer has it.
 *
 * @see <a
 *     href="https://docs.joinmastodon.org/entities/CollectionItem/#WrappedCollectionItem">Mastodon:
 *     WrappedCollectionItem</a>
 */
public record WrappedCollectionItem(@Nullable CollectionItem collectionItem) {}
