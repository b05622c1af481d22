package social.howdah.mastodon.discovery;

import social.howdah.mastodon.entity.Word;

/** What comes first. */
public enum DirectoryOrder implements Word {
  ACTIVE,
  NEW
}
