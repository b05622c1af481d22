package social.howdah.mastodon.discovery;

import social.howdah.mastodon.entity.Word;

/** What kind of thing to find. */
public enum SearchType implements Word {
  ACCOUNTS,
  HASHTAGS,
  STATUSES
}
