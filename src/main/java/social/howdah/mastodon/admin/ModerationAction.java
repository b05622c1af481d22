package social.howdah.mastodon.admin;

import social.howdah.mastodon.entity.Word;

/** What is done against an account. */
public enum ModerationAction implements Word {
  NONE,
  SENSITIVE,
  DISABLE,
  SILENCE,
  SUSPEND
}
