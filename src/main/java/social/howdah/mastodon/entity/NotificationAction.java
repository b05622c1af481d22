package social.howdah.mastodon.entity;

/** What is done with a notification. */
public enum NotificationAction implements Word {
  ACCEPT,
  FILTER,
  DROP
}
