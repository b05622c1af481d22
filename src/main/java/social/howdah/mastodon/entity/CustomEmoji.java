package social.howdah.mastodon.entity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An emoji of the instance, {@code :shortcode:} in texts.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/CustomEmoji/">Mastodon: CustomEmoji</a>
 */
public record CustomEmoji(
    String shortcode, URI url, URI staticUrl, boolean visibleInPicker, @Nullable String category) {}
