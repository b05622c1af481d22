package social.howdah.mastodon.entity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the administrators announce to all users.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Announcement/">Mastodon: Announcement</a>
 */
public record Announcement(
    String id,
    String content,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    boolean allDay,
    Instant publishedAt,
    Instant updatedAt,
    @Nullable Boolean read,
    List<Announcement.MentionedAccount> mentions,
    List<Announcement.MentionedStatus> statuses,
    List<Status.Tag> tags,
    List<CustomEmoji> emojis,
    List<Reaction> reactions) {
  /** An account named in an announcement. */
  public record MentionedAccount(String id, String username, URI url, String acct) {}

  /** A status named in an announcement. */
  public record MentionedStatus(String id, URI url) {}
}
