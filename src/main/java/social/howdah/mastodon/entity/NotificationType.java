package social.howdah.mastodon.entity;

/**
 * What a notification tells.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Notification/#type">Mastodon: type</a>
 */
public enum NotificationType {
  MENTION,
  STATUS,
  REBLOG,
  FOLLOW,
  FOLLOW_REQUEST,
  FAVOURITE,
  POLL,
  UPDATE,
  ADMIN_SIGN_UP,
  ADMIN_REPORT,
  SEVERED_RELATIONSHIPS,
  MODERATION_WARNING,
  QUOTE,
  QUOTED_UPDATE,
  ADDED_TO_COLLECTION,
  COLLECTION_UPDATE
}
