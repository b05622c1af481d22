package social.howdah.mastodon.entity;

import java.net.URI;
import java.util.Map;

/**
 * A subscription to notifications as Web Push.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/WebPushSubscription/">Mastodon:
 *     WebPushSubscription</a>
 */
public record WebPushSubscription(
    String id, URI endpoint, boolean standard, String serverKey, Map<String, Boolean> alerts) {}
