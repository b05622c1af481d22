package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a status.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/StatusEdit/">Mastodon: StatusEdit</a>
 */
public record StatusEdit(
    String content,
    String spoilerText,
    boolean sensitive,
    Instant createdAt,
    Account account,
    @Nullable Poll poll,
    List<MediaAttachment> mediaAttachments,
    List<CustomEmoji> emojis,
    @Nullable Quote quote) {
  /** Its poll, as it was then. */
  public record Poll(List<Option> options) {
    /** An answer to choose. */
    public record Option(@Nullable String title) {}
  }

  /** Never the words: they may be private. */
  @Override
  public String toString() {
    return "StatusEdit[" + createdAt + "]";
  }
}
