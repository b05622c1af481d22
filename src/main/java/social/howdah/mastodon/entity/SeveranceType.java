package social.howdah.mastodon.entity;

/** Why follows were lost. */
public enum SeveranceType implements Word {
  DOMAIN_BLOCK,
  USER_DOMAIN_BLOCK,
  ACCOUNT_SUSPENSION
}
