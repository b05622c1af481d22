package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word of a filter, as the first version of the API has it.
 *
 * <p>Deprecated since Mastodon 4.0.0; use {@link Filter}.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/V1_Filter/">Mastodon: V1::Filter</a>
 */
public record FilterV1(
    String id,
    String phrase,
    List<Open<FilterContext>> context,
    @Nullable Instant expiresAt,
    boolean irreversible,
    boolean wholeWord) {}
