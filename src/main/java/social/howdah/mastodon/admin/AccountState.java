package social.howdah.mastodon.admin;

import social.howdah.mastodon.entity.Word;

/** How accounts stand. */
public enum AccountState implements Word {
  ACTIVE,
  PENDING,
  DISABLED,
  SILENCED,
  SUSPENDED
}
