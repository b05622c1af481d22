package social.howdah.mastodon.entity;

import java.time.Instant;

/**
 * How far somebody has read.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Marker/">Mastodon: Marker</a>
 */
public record Marker(String lastReadId, long version, Instant updatedAt) {}
