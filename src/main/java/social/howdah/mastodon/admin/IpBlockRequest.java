package social.howdah.mastodon.admin;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.IpBlockSeverity;

/** A range to be blocked. */
@RecordBuilder
public record IpBlockRequest(
    @Nullable String ip,
    IpBlockSeverity severity,
    @Nullable String comment,
    @Nullable Integer expiresIn) {}
