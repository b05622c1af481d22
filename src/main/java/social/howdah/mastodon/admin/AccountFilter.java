package social.howdah.mastodon.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Paging;

/** Which accounts. */
@RecordBuilder
public record AccountFilter(
    @JsonUnwrapped @Nullable Paging paging,
    @Nullable Origin origin,
    @Nullable AccountState status,
    @Nullable String permissions,
    @Nullable List<String> roleIds,
    @Nullable String invitedBy,
    @Nullable String username,
    @Nullable String displayName,
    @Nullable String byDomain,
    @Nullable String email,
    @Nullable String ip) {}
