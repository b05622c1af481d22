package social.howdah.mastodon.entity;

/** How an appeal was answered. */
public enum AppealState implements Word {
  APPROVED,
  REJECTED,
  PENDING
}
