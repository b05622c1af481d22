package social.howdah.mastodon.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Paging;

/** Which accounts, by flags. */
@RecordBuilder
public record AccountFlags(
    @JsonUnwrapped @Nullable Paging paging,
    @Nullable Boolean local,
    @Nullable Boolean remote,
    @Nullable Boolean active,
    @Nullable Boolean pending,
    @Nullable Boolean disabled,
    @Nullable Boolean silenced,
    @Nullable Boolean suspended,
    @Nullable Boolean sensitized,
    @Nullable String username,
    @Nullable String displayName,
    @Nullable String byDomain,
    @Nullable String email,
    @Nullable String ip,
    @Nullable Boolean staff) {}
