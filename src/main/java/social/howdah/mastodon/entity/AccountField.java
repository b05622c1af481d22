package social.howdah.mastodon.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a profile.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Account/">Mastodon: Account</a>
 */
public record AccountField(String name, String value, @Nullable Instant verifiedAt) {}
