package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * A stream that could not be had.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/streaming/#error-responses">Mastodon:
 *     StreamError</a>
 */
public record StreamError(String error, @Nullable Long status) {}
