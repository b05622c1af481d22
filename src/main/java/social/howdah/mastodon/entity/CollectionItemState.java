package social.howdah.mastodon.entity;

/** Whether the account agreed. */
public enum CollectionItemState implements Word {
  PENDING,
  ACCEPTED,
  REJECTED,
  REVOKED
}
