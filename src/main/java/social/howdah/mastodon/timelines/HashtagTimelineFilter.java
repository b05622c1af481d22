package social.howdah.mastodon.timelines;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Paging;

/** Which statuses with the hashtag. */
@RecordBuilder
public record HashtagTimelineFilter(
    @JsonUnwrapped @Nullable Paging paging,
    @Nullable List<String> any,
    @Nullable List<String> all,
    @Nullable List<String> none,
    @Nullable Boolean local,
    @Nullable Boolean remote,
    @Nullable Boolean onlyMedia) {}
