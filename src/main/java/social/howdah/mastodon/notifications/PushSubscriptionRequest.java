package social.howdah.mastodon.notifications;

import java.net.URI;
import java.util.Set;

/**
 * Where pushes shall go, and for whom they are encrypted.
 *
 * @param p256dh the receiver's public key: an uncompressed P-256 point, base64url
 * @param auth the receiver's authentication secret: 16 bytes, base64url
 * @param alerts types of notification, {@code mention} for example
 */
public record PushSubscriptionRequest(
    URI endpoint, String p256dh, String auth, Set<String> alerts) {

  /** Never the secret. */
  @Override
  public String toString() {
    return "PushSubscriptionRequest" + alerts;
  }
}
