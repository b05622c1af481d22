package social.howdah.mastodon.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much something was used on one day.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Tag/#history">Mastodon: History</a>
 */
public record History(@Nullable Instant day, long accounts, long uses) {}
