package social.howdah.mastodon.entity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A hashtag, as a collection names it.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/ShallowTag/">Mastodon: ShallowTag</a>
 */
public record ShallowTag(@Nullable String name, @Nullable URI url) {}
