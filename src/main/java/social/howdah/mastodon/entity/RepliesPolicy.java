package social.howdah.mastodon.entity;

/** Which replies a list shows. */
public enum RepliesPolicy implements Word {
  FOLLOWED,
  LIST,
  NONE
}
