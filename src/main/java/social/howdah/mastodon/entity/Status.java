package social.howdah.mastodon.entity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Status/">Mastodon: Status</a>
 */
public record Status(
    String id,
    String uri,
    Instant createdAt,
    Account account,
    String content,
    Open<Visibility> visibility,
    boolean sensitive,
    String spoilerText,
    List<MediaAttachment> mediaAttachments,
    @Nullable Application application,
    List<Status.Mention> mentions,
    List<Status.Tag> tags,
    List<CustomEmoji> emojis,
    long reblogsCount,
    long favouritesCount,
    long quotesCount,
    long repliesCount,
    @Nullable URI url,
    @Nullable String inReplyToId,
    @Nullable String inReplyToAccountId,
    @Nullable Status reblog,
    @Nullable Poll poll,
    @Nullable PreviewCard card,
    @Nullable String language,
    @Nullable String text,
    @Nullable Instant editedAt,
    @Nullable Quote quote,
    @Nullable QuoteApproval quoteApproval,
    @Nullable Boolean favourited,
    @Nullable Boolean reblogged,
    @Nullable Boolean muted,
    @Nullable Boolean bookmarked,
    @Nullable Boolean pinned,
    List<FilterResult> filtered,
    List<AccountCollection> taggedCollections) {
  /** What it was posted with. */
  public record Application(@Nullable String name, @Nullable URI website) {}

  /** An account named in a status. */
  public record Mention(String id, String username, URI url, String acct) {}

  /** A hashtag of a status. */
  public record Tag(String name, URI url) {}

  /** Never the words: they may be private. */
  @Override
  public String toString() {
    return "Status[" + id + "]";
  }
}
