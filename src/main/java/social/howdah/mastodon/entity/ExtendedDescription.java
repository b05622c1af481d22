package social.howdah.mastodon.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the instance says of itself at length.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/ExtendedDescription/">Mastodon:
 *     ExtendedDescription</a>
 */
public record ExtendedDescription(@Nullable Instant updatedAt, @Nullable String content) {}
