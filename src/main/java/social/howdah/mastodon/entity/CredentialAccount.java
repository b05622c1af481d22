package social.howdah.mastodon.entity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The account of the token, as its owner sees it.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/CredentialAccount/">Mastodon:
 *     CredentialAccount</a>
 */
public record CredentialAccount(
    String id,
    String username,
    String acct,
    @Nullable String displayName,
    @Nullable String note,
    @Nullable URI url,
    @Nullable URI uri,
    @Nullable URI avatar,
    @Nullable URI avatarStatic,
    @Nullable URI header,
    @Nullable URI headerStatic,
    boolean locked,
    boolean bot,
    boolean group,
    @Nullable Boolean discoverable,
    boolean suspended,
    boolean limited,
    List<AccountField> fields,
    List<CustomEmoji> emojis,
    @Nullable Instant createdAt,
    long statusesCount,
    long followersCount,
    long followingCount,
    @Nullable Source source) {
  public CredentialAccount {
    fields = Objects.requireNonNullElse(fields, List.of());
    emojis = Objects.requireNonNullElse(emojis, List.of());
  }

  /** What the owner edits, and the defaults for new statuses. */
  public record Source(
      @Nullable String note,
      @Nullable Open<Visibility> privacy,
      @Nullable Boolean sensitive,
      @Nullable String language) {}
}
