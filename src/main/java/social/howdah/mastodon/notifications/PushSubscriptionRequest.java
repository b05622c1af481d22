package social.howdah.mastodon.notifications;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where pushes shall go, and for whom they are encrypted. */
@RecordBuilder
public record PushSubscriptionRequest(Subscription subscription, Data data) {
  /** Where and for whom. */
  public record Subscription(URI endpoint, Keys keys, @Nullable Boolean standard) {
    /** The receiver's keys, base64url: an uncompressed P-256 point and 16 random bytes. */
    public record Keys(String p256dh, String auth) {}
  }

  /** What is pushed: types of notification, all that are not named are off. */
  public record Data(Map<String, Boolean> alerts, @Nullable PushPolicy policy) {}

  /**
   * A subscription to these types of everybody's notifications. The standard encoding is asked for;
   * what the answer says of it decides.
   *
   * @param p256dh the receiver's public key: an uncompressed P-256 point, base64url
   * @param auth the receiver's authentication secret: 16 bytes, base64url
   */
  public static PushSubscriptionRequest of(
      URI endpoint, String p256dh, String auth, Set<String> types) {
    Map<String, Boolean> alerts = new TreeMap<>();
    types.forEach(type -> alerts.put(type, true));
    return new PushSubscriptionRequest(
        new Subscription(endpoint, new Subscription.Keys(p256dh, auth), true),
        new Data(alerts, PushPolicy.ALL));
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "PushSubscriptionRequest[" + data + "]";
  }
}
