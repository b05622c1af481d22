package social.howdah.mastodon.entity;

/** Whether the quoted author agrees. */
public enum QuoteState implements Word {
  PENDING,
  ACCEPTED,
  REJECTED,
  REVOKED,
  DELETED,
  UNAUTHORIZED,
  BLOCKED_ACCOUNT,
  BLOCKED_DOMAIN,
  MUTED_ACCOUNT
}
