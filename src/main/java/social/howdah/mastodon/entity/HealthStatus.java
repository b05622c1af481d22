package social.howdah.mastodon.entity;

/**
 * Whether the instance is well.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/health/#get">Mastodon: HealthStatus</a>
 */
public record HealthStatus(String status) {}
