package social.howdah.mastodon.entity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user of Mastodon, as others see it.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Account/">Mastodon: Account</a>
 */
public record Account(
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
    @Nullable Account moved,
    List<AccountField> fields,
    List<CustomEmoji> emojis,
    @Nullable Instant createdAt,
    long statusesCount,
    long followersCount,
    long followingCount) {
  public Account {
    fields = Objects.requireNonNullElse(fields, List.of());
    emojis = Objects.requireNonNullElse(emojis, List.of());
  }
}
