package social.howdah.mastodon.entity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a link in a status leads to.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/PreviewCard/">Mastodon: PreviewCard</a>
 */
public record PreviewCard(
    URI url,
    String title,
    String description,
    Open<CardType> type,
    List<PreviewCardAuthor> authors,
    String authorName,
    URI authorUrl,
    String providerName,
    URI providerUrl,
    String html,
    long width,
    long height,
    @Nullable URI image,
    URI embedUrl,
    @Nullable String blurhash,
    @Nullable Boolean missingAttribution,
    @Nullable Instant publishedAt) {}
