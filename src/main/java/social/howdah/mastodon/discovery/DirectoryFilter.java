package social.howdah.mastodon.discovery;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** Which accounts. */
@RecordBuilder
public record DirectoryFilter(
    @Nullable Integer offset,
    @Nullable Integer limit,
    @Nullable DirectoryOrder order,
    @Nullable Boolean local) {}
