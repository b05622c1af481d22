package social.howdah.mastodon.entity;

/**
 * How many notifications are unread; counted up to a limit.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/notifications/#unread-count">Mastodon:
 *     UnreadCount</a>
 */
public record UnreadCount(long count) {}
