package social.howdah.mastodon.entity;

/** What a media attachment is. */
public enum MediaType implements Word {
  UNKNOWN,
  IMAGE,
  GIFV,
  VIDEO,
  AUDIO
}
