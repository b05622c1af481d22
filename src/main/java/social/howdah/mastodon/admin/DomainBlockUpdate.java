package social.howdah.mastodon.admin;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.BlockSeverity;

/** A changed block. What is null stays as it is. */
@RecordBuilder
public record DomainBlockUpdate(
    @Nullable BlockSeverity severity,
    @Nullable Boolean rejectMedia,
    @Nullable Boolean rejectReports,
    @Nullable String privateComment,
    @Nullable String publicComment,
    @Nullable Boolean obfuscate) {}
