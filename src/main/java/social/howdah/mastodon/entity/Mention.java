package social.howdah.mastodon.entity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An account named in a status.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Status/">Mastodon: Status</a>
 */
public record Mention(String id, String username, String acct, @Nullable URI url) {}
