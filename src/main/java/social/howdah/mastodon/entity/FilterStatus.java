package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * A single status that a filter names.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/FilterStatus/">Mastodon: FilterStatus</a>
 */
public record FilterStatus(String id, @Nullable String statusId) {}
