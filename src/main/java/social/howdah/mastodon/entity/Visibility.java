package social.howdah.mastodon.entity;

/**
 * Who sees a status.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Status/#visibility">Mastodon: visibility</a>
 */
public enum Visibility {
  PUBLIC,
  UNLISTED,
  PRIVATE,
  DIRECT
}
