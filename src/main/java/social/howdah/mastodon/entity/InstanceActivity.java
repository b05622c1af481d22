package social.howdah.mastodon.entity;

import java.time.Instant;

/**
 * A week of the instance, in numbers.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/instance/#activity">Mastodon:
 *     InstanceActivity</a>
 */
public record InstanceActivity(Instant week, long statuses, long logins, long registrations) {}
