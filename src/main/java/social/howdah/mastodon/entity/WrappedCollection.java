package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * A collection, as an answer has it.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Collection/#WrappedCollection">Mastodon:
 *     WrappedCollection</a>
 */
public record WrappedCollection(@Nullable AccountCollection collection) {}
