package social.howdah.mastodon.entity;

/** Where a filter works. */
public enum FilterContext implements Word {
  HOME,
  NOTIFICATIONS,
  PUBLIC,
  THREAD,
  ACCOUNT
}
