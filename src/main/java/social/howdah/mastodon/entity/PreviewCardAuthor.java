package social.howdah.mastodon.entity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote what a link leads to.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/PreviewCardAuthor/">Mastodon:
 *     PreviewCardAuthor</a>
 */
public record PreviewCardAuthor(
    @Nullable String name, @Nullable URI url, @Nullable Account account) {}
