package social.howdah.mastodon.entity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Status/">Mastodon: Status</a>
 */
public record Status(
    String id,
    @Nullable String uri,
    @Nullable URI url,
    Instant createdAt,
    Account account,
    @Nullable String content,
    Open<Visibility> visibility,
    boolean sensitive,
    @Nullable String spoilerText,
    @Nullable String text,
    @Nullable String language,
    @Nullable String inReplyToId,
    @Nullable String inReplyToAccountId,
    @Nullable Status reblog,
    @Nullable Instant editedAt,
    List<MediaAttachment> mediaAttachments,
    List<Mention> mentions,
    List<StatusTag> tags,
    List<CustomEmoji> emojis,
    long repliesCount,
    long reblogsCount,
    long favouritesCount,
    @Nullable Boolean favourited,
    @Nullable Boolean reblogged,
    @Nullable Boolean muted,
    @Nullable Boolean bookmarked,
    @Nullable Boolean pinned) {
  public Status {
    mediaAttachments = Objects.requireNonNullElse(mediaAttachments, List.of());
    mentions = Objects.requireNonNullElse(mentions, List.of());
    tags = Objects.requireNonNullElse(tags, List.of());
    emojis = Objects.requireNonNullElse(emojis, List.of());
  }

  /** Never the words: they may be private. */
  @Override
  public String toString() {
    return "Status[" + id + "]";
  }
}
