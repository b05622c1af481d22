package social.howdah.mastodon.entity;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    @Nullable URI url,
    @Nullable URI uri,
    String displayName,
    String note,
    URI avatar,
    URI avatarStatic,
    @Nullable String avatarDescription,
    URI header,
    URI headerStatic,
    @Nullable String headerDescription,
    boolean locked,
    List<Account.Field> fields,
    List<CustomEmoji> emojis,
    boolean bot,
    boolean group,
    @Nullable Boolean discoverable,
    boolean indexable,
    @Nullable Boolean noindex,
    @Nullable Account moved,
    boolean memorial,
    boolean suspended,
    boolean limited,
    Instant createdAt,
    @Nullable LocalDate lastStatusAt,
    long statusesCount,
    long followersCount,
    long followingCount,
    @Nullable Boolean hideCollections,
    boolean showMedia,
    boolean showMediaReplies,
    boolean showFeatured,
    List<AccountRole> roles,
    @Nullable FeatureApproval featureApproval) {
  /** A line of a profile. */
  public record Field(String name, String value, @Nullable Instant verifiedAt) {}
}
