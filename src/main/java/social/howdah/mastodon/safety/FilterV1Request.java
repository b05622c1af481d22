package social.howdah.mastodon.safety;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.FilterContext;

/** A filter of one word. */
@RecordBuilder
public record FilterV1Request(
    String phrase,
    List<FilterContext> context,
    @Nullable Boolean irreversible,
    @Nullable Boolean wholeWord,
    @Nullable Integer expiresIn) {}
