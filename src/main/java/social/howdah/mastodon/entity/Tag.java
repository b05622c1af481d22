package social.howdah.mastodon.entity;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hashtag, and how much it is used.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Tag/">Mastodon: Tag</a>
 */
public record Tag(
    String id,
    String name,
    URI url,
    List<History> history,
    @Nullable Boolean following,
    @Nullable Boolean featuring) {}
