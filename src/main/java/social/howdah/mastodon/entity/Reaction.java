package social.howdah.mastodon.entity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An emoji that people gave to an announcement.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Reaction/">Mastodon: Reaction</a>
 */
public record Reaction(
    String name, long count, @Nullable Boolean me, @Nullable URI url, @Nullable URI staticUrl) {}
