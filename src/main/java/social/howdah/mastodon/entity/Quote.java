package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * A status within a status. A shallow one has its id alone.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Quote/">Mastodon: Quote</a>
 */
public record Quote(
    @Nullable Open<QuoteState> state,
    @Nullable Status quotedStatus,
    @Nullable String quotedStatusId) {}
