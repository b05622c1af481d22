package social.howdah.mastodon.entity;

/**
 * What a media attachment is.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/MediaAttachment/#type">Mastodon: type</a>
 */
public enum MediaType {
  UNKNOWN,
  IMAGE,
  GIFV,
  VIDEO,
  AUDIO
}
