package social.howdah.mastodon.entity;

/** What an address may not do. */
public enum IpBlockSeverity implements Word {
  SIGN_UP_REQUIRES_APPROVAL,
  SIGN_UP_BLOCK,
  NO_ACCESS
}
