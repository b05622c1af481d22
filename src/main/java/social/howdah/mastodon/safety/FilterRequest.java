package social.howdah.mastodon.safety;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.FilterAction;
import social.howdah.mastodon.entity.FilterContext;

/** A filter to be made. */
@RecordBuilder
public record FilterRequest(
    String title,
    List<FilterContext> context,
    @Nullable FilterAction filterAction,
    @Nullable Integer expiresIn,
    @Nullable List<Keyword> keywordsAttributes) {
  /** A word of the filter. */
  public record Keyword(@Nullable String keyword, @Nullable Boolean wholeWord) {}
}
