package social.howdah.mastodon.notifications;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.NotificationAction;

/** A changed policy. What is null stays as it is. */
@RecordBuilder
public record NotificationPolicyUpdate(
    @Nullable NotificationAction forNotFollowing,
    @Nullable NotificationAction forNotFollowers,
    @Nullable NotificationAction forNewAccounts,
    @Nullable NotificationAction forPrivateMentions,
    @Nullable NotificationAction forLimitedAccounts) {}
