package social.howdah.mastodon.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Paging;

/** Which reports. */
@RecordBuilder
public record ReportFilter(
    @JsonUnwrapped @Nullable Paging paging,
    @Nullable Boolean resolved,
    @Nullable String accountId,
    @Nullable String targetAccountId) {}
