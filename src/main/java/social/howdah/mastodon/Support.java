package social.howdah.mastodon;

/** Whether an instance has a method. */
public enum Support {
  YES,
  NO,
  /** The instance is not Mastodon and does not say: a {@link NotFoundException} will. */
  UNKNOWN
}
