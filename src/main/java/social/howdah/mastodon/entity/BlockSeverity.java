package social.howdah.mastodon.entity;

/** What is done with a domain. */
public enum BlockSeverity implements Word {
  SILENCE,
  SUSPEND,
  NOOP
}
