package social.howdah.mastodon.notifications;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.NotificationType;

/** Which notifications, and how they are grouped. */
@RecordBuilder
public record GroupFilter(
    @JsonUnwrapped @Nullable Paging paging,
    @Nullable List<NotificationType> types,
    @Nullable List<NotificationType> excludeTypes,
    @Nullable String accountId,
    @Nullable AccountExpansion expandAccounts,
    @Nullable List<NotificationType> groupedTypes,
    @Nullable Boolean includeFiltered,
    @Nullable List<NotificationType> supportedTypes) {}
