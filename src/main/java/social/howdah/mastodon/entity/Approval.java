package social.howdah.mastodon.entity;

/** What the caller may do with a thing. */
public enum Approval implements Word {
  AUTOMATIC,
  MANUAL,
  DENIED,
  UNKNOWN,
  MISSING
}
