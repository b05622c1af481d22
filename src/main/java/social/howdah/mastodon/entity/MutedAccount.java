package social.howdah.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that the caller has muted.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Account/#MutedAccount">Mastodon:
 *     MutedAccount</a>
 */
public record MutedAccount(@JsonUnwrapped Account account, @Nullable Instant muteExpiresAt) {}
