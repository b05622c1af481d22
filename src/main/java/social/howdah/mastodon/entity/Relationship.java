package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the caller stands to another account.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Relationship/">Mastodon: Relationship</a>
 */
public record Relationship(
    String id,
    boolean following,
    boolean showingReblogs,
    boolean notifying,
    List<String> languages,
    boolean followedBy,
    boolean blocking,
    boolean blockedBy,
    boolean muting,
    boolean mutingNotifications,
    @Nullable Instant mutingExpiresAt,
    boolean requested,
    boolean requestedBy,
    boolean domainBlocking,
    boolean endorsed,
    String note) {
  /** Never the note: it is private. */
  @Override
  public String toString() {
    return "Relationship[" + id + "]";
  }
}
