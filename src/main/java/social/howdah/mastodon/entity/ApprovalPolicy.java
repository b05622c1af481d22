package social.howdah.mastodon.entity;

/** Whose use of a thing is approved. */
public enum ApprovalPolicy implements Word {
  PUBLIC,
  FOLLOWERS,
  FOLLOWING,
  UNSUPPORTED_POLICY,
  DISABLED
}
