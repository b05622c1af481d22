package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * A domain that the instance limits or suspends, as it tells the public.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/DomainBlock/">Mastodon: DomainBlock</a>
 */
public record DomainBlock(
    @Nullable String domain,
    @Nullable String digest,
    @Nullable Open<BlockSeverity> severity,
    @Nullable String comment) {}
