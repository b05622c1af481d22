package social.howdah.mastodon.entity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An image, video or sound.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/MediaAttachment/">Mastodon:
 *     MediaAttachment</a>
 */
public record MediaAttachment(
    String id,
    Open<MediaType> type,
    @Nullable URI url,
    @Nullable URI previewUrl,
    @Nullable URI remoteUrl,
    @Nullable String description,
    @Nullable String blurhash) {}
