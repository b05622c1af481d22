package social.howdah.mastodon.statuses;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * A status to be posted later.
 *
 * @param scheduledAt at least five minutes from now
 */
public record ScheduledStatusRequest(@JsonUnwrapped StatusRequest status, Instant scheduledAt) {}
