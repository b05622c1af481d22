package social.howdah.mastodon.admin;

import social.howdah.mastodon.entity.Word;

/** Where accounts are. */
public enum Origin implements Word {
  LOCAL,
  REMOTE
}
