package social.howdah.mastodon.admin;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.IpBlockSeverity;

/** A changed block. What is null stays as it is. */
@RecordBuilder
public record IpBlockUpdate(
    @Nullable String ip,
    @Nullable IpBlockSeverity severity,
    @Nullable String comment,
    @Nullable Integer expiresIn) {}
