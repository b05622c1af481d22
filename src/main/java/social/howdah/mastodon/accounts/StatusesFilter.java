package social.howdah.mastodon.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Paging;

/** Which statuses of an account. */
@RecordBuilder
public record StatusesFilter(
    @JsonUnwrapped @Nullable Paging paging,
    @Nullable Boolean onlyMedia,
    @Nullable Boolean excludeReplies,
    @Nullable Boolean excludeReblogs,
    @Nullable Boolean pinned,
    @Nullable String tagged) {}
