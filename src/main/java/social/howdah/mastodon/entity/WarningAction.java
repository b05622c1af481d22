package social.howdah.mastodon.entity;

/** What a moderator did. */
public enum WarningAction implements Word {
  NONE,
  DISABLE,
  MARK_STATUSES_AS_SENSITIVE,
  DELETE_STATUSES,
  SENSITIVE,
  SILENCE,
  SUSPEND
}
