package social.howdah.mastodon.entity;

/** How long a period is. */
public enum Frequency implements Word {
  DAY,
  MONTH
}
