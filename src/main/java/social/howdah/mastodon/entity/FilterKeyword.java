package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * A word of a filter.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/FilterKeyword/">Mastodon: FilterKeyword</a>
 */
public record FilterKeyword(String id, @Nullable String keyword, boolean wholeWord) {}
