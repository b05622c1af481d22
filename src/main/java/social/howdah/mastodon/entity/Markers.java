package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read in each timeline.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/markers/">Mastodon: Markers</a>
 */
public record Markers(@Nullable Marker home, @Nullable Marker notifications) {}
