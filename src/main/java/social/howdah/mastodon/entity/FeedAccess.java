package social.howdah.mastodon.entity;

/** Who may read a timeline. */
public enum FeedAccess implements Word {
  PUBLIC,
  AUTHENTICATED,
  DISABLED
}
