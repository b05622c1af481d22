package social.howdah.mastodon.entity;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hashtag on a profile.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/FeaturedTag/">Mastodon: FeaturedTag</a>
 */
public record FeaturedTag(
    String id, String name, URI url, long statusesCount, @Nullable LocalDate lastStatusAt) {}
