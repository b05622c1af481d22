package social.howdah.mastodon.safety;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.FilterAction;
import social.howdah.mastodon.entity.FilterContext;

/** A changed filter. What is null stays as it is. */
@RecordBuilder
public record FilterUpdate(
    @Nullable String title,
    @Nullable List<FilterContext> context,
    @Nullable FilterAction filterAction,
    @Nullable Integer expiresIn,
    @Nullable List<Keyword> keywordsAttributes) {
  /** A word of the filter. */
  public record Keyword(
      @Nullable String keyword,
      @Nullable Boolean wholeWord,
      @Nullable String id,
      @JsonProperty("_destroy") @Nullable Boolean destroy) {}
}
