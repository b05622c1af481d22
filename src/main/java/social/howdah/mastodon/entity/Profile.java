package social.howdah.mastodon.entity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile as its owner edits it: plain text, and null where there is no picture.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Profile/">Mastodon: Profile</a>
 */
public record Profile(
    String id,
    @Nullable String displayName,
    @Nullable String note,
    List<Profile.Field> fields,
    @Nullable URI avatar,
    @Nullable URI avatarStatic,
    @Nullable String avatarDescription,
    @Nullable URI header,
    @Nullable URI headerStatic,
    @Nullable String headerDescription,
    boolean locked,
    boolean bot,
    @Nullable Boolean hideCollections,
    @Nullable Boolean discoverable,
    boolean indexable,
    boolean showMedia,
    boolean showMediaReplies,
    boolean showFeatured,
    List<String> attributionDomains,
    List<FeaturedTag> featuredTags) {
  /** A line of a profile, as its owner typed it. */
  public record Field(
      @Nullable String name, @Nullable String value, @Nullable Instant verifiedAt) {}
}
