package social.howdah.mastodon.admin;

import social.howdah.mastodon.entity.Word;

/** A number of the instance. */
public enum MeasureKey implements Word {
  ACTIVE_USERS,
  NEW_USERS,
  INTERACTIONS,
  OPENED_REPORTS,
  RESOLVED_REPORTS,
  TAG_ACCOUNTS,
  TAG_USES,
  TAG_SERVERS,
  INSTANCE_ACCOUNTS,
  INSTANCE_MEDIA_ATTACHMENTS,
  INSTANCE_REPORTS,
  INSTANCE_STATUSES,
  INSTANCE_FOLLOWS,
  INSTANCE_FOLLOWERS
}
