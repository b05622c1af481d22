package social.howdah.mastodon.profile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Upload;

/** A changed profile. What is null stays as it is. */
@RecordBuilder
public record ProfileUpdate(
    @Nullable String displayName,
    @Nullable String note,
    @Nullable Upload avatar,
    @Nullable String avatarDescription,
    @Nullable Upload header,
    @Nullable String headerDescription,
    @Nullable Boolean locked,
    @Nullable Boolean bot,
    @Nullable Boolean discoverable,
    @Nullable Boolean hideCollections,
    @Nullable Boolean indexable,
    @Nullable Boolean showMedia,
    @Nullable Boolean showMediaReplies,
    @Nullable Boolean showFeatured,
    @Nullable List<String> attributionDomains,
    @Nullable List<Field> fieldsAttributes) {
  /** A line of the profile. */
  public record Field(@Nullable String name, @Nullable String value) {}
}
