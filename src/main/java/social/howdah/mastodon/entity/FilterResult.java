package social.howdah.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a status matches a filter. Keywords and statuses are left out of {@code filter}.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/FilterResult/">Mastodon: FilterResult</a>
 */
public record FilterResult(
    @Nullable Filter filter, List<String> keywordMatches, List<String> statusMatches) {}
