package social.howdah.mastodon.accounts;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Upload;
import social.howdah.mastodon.entity.QuotePolicy;
import social.howdah.mastodon.entity.Visibility;

/** A changed profile. What is null stays as it is. */
@RecordBuilder
public record CredentialsUpdate(
    @Nullable String displayName,
    @Nullable String note,
    @Nullable Upload avatar,
    @Nullable Upload header,
    @Nullable Boolean locked,
    @Nullable Boolean bot,
    @Nullable Boolean discoverable,
    @Nullable Boolean hideCollections,
    @Nullable Boolean indexable,
    @Nullable List<String> attributionDomains,
    @Nullable List<Field> fieldsAttributes,
    @Nullable Source source,
    @Nullable String avatarDescription,
    @Nullable String headerDescription) {
  /** A line of the profile. */
  public record Field(@Nullable String name, @Nullable String value) {}

  /** Defaults for new statuses. */
  public record Source(
      @Nullable Visibility privacy,
      @Nullable Boolean sensitive,
      @Nullable String language,
      @Nullable QuotePolicy quotePolicy) {}
}
