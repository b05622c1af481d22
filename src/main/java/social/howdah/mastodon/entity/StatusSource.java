package social.howdah.mastodon.entity;

/**
 * A status as its author typed it.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/StatusSource/">Mastodon: StatusSource</a>
 */
public record StatusSource(String id, String text, String spoilerText) {
  /** Never the words: they may be private. */
  @Override
  public String toString() {
    return "StatusSource[" + id + "]";
  }
}
