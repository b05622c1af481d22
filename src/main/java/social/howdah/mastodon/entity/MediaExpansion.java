package social.howdah.mastodon.entity;

/** Which media are shown at once. */
public enum MediaExpansion implements Word {
  DEFAULT,
  SHOW_ALL,
  HIDE_ALL
}
