package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * A status as its author typed it.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/StatusSource/">Mastodon: StatusSource</a>
 */
public record StatusSource(String id, String text, @Nullable String spoilerText) {
  /** Never the words: they may be private. */
  @Override
  public String toString() {
    return "StatusSource[" + id + "]";
  }
}
