package social.howdah.mastodon.notifications;

import social.howdah.mastodon.entity.Word;

/** How much of the accounts is told. */
public enum AccountExpansion implements Word {
  FULL,
  PARTIAL_AVATARS
}
