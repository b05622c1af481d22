package social.howdah.mastodon.notifications;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.NotificationType;

/** Which notifications are counted, and how they are grouped. */
@RecordBuilder
public record UnreadGroupsFilter(
    @Nullable Integer limit,
    @Nullable List<NotificationType> types,
    @Nullable List<NotificationType> excludeTypes,
    @Nullable String accountId,
    @Nullable List<NotificationType> groupedTypes) {}
