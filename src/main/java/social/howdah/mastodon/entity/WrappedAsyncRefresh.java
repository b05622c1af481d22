package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * Work that goes on, as an answer has it.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/async_refreshes/#show">Mastodon:
 *     WrappedAsyncRefresh</a>
 */
public record WrappedAsyncRefresh(@Nullable AsyncRefresh asyncRefresh) {}
