package social.howdah.mastodon.admin;

import social.howdah.mastodon.entity.Word;

/** A quality to sort by. */
public enum DimensionKey implements Word {
  LANGUAGES,
  SOURCES,
  SERVERS,
  SPACE_USAGE,
  SOFTWARE_VERSIONS,
  TAG_SERVERS,
  TAG_LANGUAGES,
  INSTANCE_ACCOUNTS,
  INSTANCE_LANGUAGES
}
