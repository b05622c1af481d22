package social.howdah.mastodon.entity;

/** Who sees a status. */
public enum Visibility implements Word {
  PUBLIC,
  UNLISTED,
  PRIVATE,
  DIRECT
}
