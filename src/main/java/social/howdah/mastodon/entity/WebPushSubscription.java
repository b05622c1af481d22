package social.howdah.mastodon.entity;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to notifications as Web Push.
 *
 * @param standard pushes come in the encoding of RFC 8291, not in the older draft
 * @param serverKey the VAPID key, base64url
 * @see <a href="https://docs.joinmastodon.org/entities/WebPushSubscription/">Mastodon:
 *     WebPushSubscription</a>
 */
public record WebPushSubscription(
    String id,
    URI endpoint,
    boolean standard,
    @Nullable String serverKey,
    @Nullable Map<String, Boolean> alerts) {}
