package social.howdah.mastodon.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The privacy policy of the instance.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/PrivacyPolicy/">Mastodon: PrivacyPolicy</a>
 */
public record PrivacyPolicy(@Nullable Instant updatedAt, @Nullable String content) {}
