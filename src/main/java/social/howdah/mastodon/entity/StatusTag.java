package social.howdah.mastodon.entity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A hashtag of a status.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Status/">Mastodon: Status</a>
 */
public record StatusTag(String name, @Nullable URI url) {}
