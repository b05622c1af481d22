package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * Work that goes on at the instance after its answer.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/AsyncRefresh/">Mastodon: AsyncRefresh</a>
 */
public record AsyncRefresh(
    String id, @Nullable Open<AsyncRefreshStatus> status, @Nullable Long resultCount) {}
