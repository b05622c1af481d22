package social.howdah.mastodon.timelines;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Paging;

/** Which public statuses. */
@RecordBuilder
public record PublicTimelineFilter(
    @JsonUnwrapped @Nullable Paging paging,
    @Nullable Boolean local,
    @Nullable Boolean remote,
    @Nullable Boolean onlyMedia) {}
