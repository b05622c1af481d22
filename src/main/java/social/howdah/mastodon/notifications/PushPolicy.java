package social.howdah.mastodon.notifications;

import social.howdah.mastodon.entity.Word;

/** Whose doings are pushed. */
public enum PushPolicy implements Word {
  ALL,
  FOLLOWED,
  FOLLOWER,
  NONE
}
