package social.howdah.mastodon.entity;

import java.util.List;

/**
 * Collections, as an answer has them.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Collection/#Collections">Mastodon:
 *     Collections</a>
 */
public record WrappedCollections(List<AccountCollection> collections) {}
