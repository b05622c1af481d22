package social.howdah.mastodon.entity;

/**
 * Whether accepted notifications have arrived among the others.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/notifications/#requests-merged">Mastodon:
 *     NotificationRequestsMerged</a>
 */
public record NotificationRequestsMerged(boolean merged) {}
