package social.howdah.mastodon.timelines;

import social.howdah.mastodon.entity.Word;

/** A timeline with a marker. */
public enum MarkedTimeline implements Word {
  HOME,
  NOTIFICATIONS
}
