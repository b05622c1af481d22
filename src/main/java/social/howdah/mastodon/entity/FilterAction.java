package social.howdah.mastodon.entity;

/** What is done with a status that matches. */
public enum FilterAction implements Word {
  WARN,
  HIDE,
  BLUR
}
