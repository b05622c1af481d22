package social.howdah.mastodon.entity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How another site may show a status.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/oembed/#get">Mastodon: OEmbed</a>
 */
public record OEmbed(
    String type,
    String version,
    String title,
    String authorName,
    URI authorUrl,
    String providerName,
    URI providerUrl,
    long cacheAge,
    String html,
    long width,
    @Nullable Long height) {}
