package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * A notification in words, for clients that do not know its type.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/NotificationFallback/">Mastodon:
 *     NotificationFallback</a>
 */
public record NotificationFallback(
    @Nullable String title, @Nullable String summary, @Nullable String details) {
  /** Never the words: they may be private. */
  @Override
  public String toString() {
    return "NotificationFallback[]";
  }
}
