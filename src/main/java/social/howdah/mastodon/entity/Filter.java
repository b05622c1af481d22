package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What its owner does not want to read, and where.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Filter/">Mastodon: Filter</a>
 */
public record Filter(
    String id,
    @Nullable String title,
    List<Open<FilterContext>> context,
    @Nullable Instant expiresAt,
    @Nullable Open<FilterAction> filterAction,
    List<FilterKeyword> keywords,
    List<FilterStatus> statuses) {}
