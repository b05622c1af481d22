package social.howdah.mastodon.notifications;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.NotificationType;

/** Which notifications. */
@RecordBuilder
public record NotificationFilter(
    @JsonUnwrapped @Nullable Paging paging,
    @Nullable List<NotificationType> types,
    @Nullable List<NotificationType> excludeTypes,
    @Nullable String accountId,
    @Nullable Boolean includeFiltered,
    @Nullable List<NotificationType> supportedTypes) {}
