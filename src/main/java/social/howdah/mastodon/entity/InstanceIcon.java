package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * An icon of the instance in one size.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Instance/#InstanceIcon">Mastodon:
 *     InstanceIcon</a>
 */
public record InstanceIcon(@Nullable String src, @Nullable String size) {}
