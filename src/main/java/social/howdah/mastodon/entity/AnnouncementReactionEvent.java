package social.howdah.mastodon.entity;

/**
 * A reaction to an announcement, as a stream tells it.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/streaming/#events">Mastodon:
 *     AnnouncementReactionEvent</a>
 */
public record AnnouncementReactionEvent(String name, long count, String announcementId) {}
