package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with options.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Poll/">Mastodon: Poll</a>
 */
public record Poll(
    String id,
    @Nullable Instant expiresAt,
    boolean expired,
    boolean multiple,
    long votesCount,
    @Nullable Long votersCount,
    List<Poll.Option> options,
    List<CustomEmoji> emojis,
    @Nullable Boolean voted,
    List<Long> ownVotes) {
  /** An answer to choose. */
  public record Option(String title, @Nullable Long votesCount) {}

  /** Never the words: they may be private. */
  @Override
  public String toString() {
    return "Poll[" + id + "]";
  }
}
