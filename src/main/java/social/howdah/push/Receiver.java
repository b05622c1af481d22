package social.howdah.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;
import social.howdah.push.encryption.Decryption;
import social.howdah.push.encryption.PushRefusedException;
import social.howdah.push.encryption.PushRequest;
import social.howdah.push.encryption.Vapid;
import social.howdah.push.subscription.Subscription;
import social.howdah.push.subscription.SubscriptionStore;
import social.howdah.push.subscription.Watchdog;

/** Verifies, decrypts and stores pushes. */
@Singleton
class Receiver {
  private final SubscriptionStore store;
  private final ServerKeys serverKeys;
  private final Watchdog watchdog;
  private final Hints hints;
  private final Vapid vapid;

  @Inject
  Receiver(
      SubscriptionStore store,
      ServerKeys serverKeys,
      Hints hints,
      PlatformConfig platform,
      Watchdog watchdog,
      Clock clock) {
    this.store = store;
    this.serverKeys = serverKeys;
    this.watchdog = watchdog;
    this.hints = hints;
    URI url = platform.publicUrl();
    this.vapid = new Vapid(url.getScheme() + "://" + url.getAuthority(), clock);
  }

  Optional<Subscription> subscription(UUID id) {
    return store.find(id);
  }

  /**
   * Takes a push in. Completes after the commit.
   *
   * @param serverKey of the subscription
   */
  CompletionStage<Boolean> accept(Subscription subscription, String serverKey, PushRequest request)
      throws PushRefusedException {
    verify(subscription, serverKey, request);
    return hints.take(subscription.account(), hint(decrypted(subscription, request)));
  }

  private byte[] decrypted(Subscription subscription, PushRequest request)
      throws PushRefusedException {
    try {
      return Decryption.decrypt(request, subscription.keys());
    } catch (PushRefusedException e) {
      watchdog.suspect(subscription);
      throw e;
    }
  }

  private void verify(Subscription subscription, String serverKey, PushRequest request)
      throws PushRefusedException {
    try {
      vapid.check(request, serverKey);
    } catch (PushRefusedException e) {
      if (!vapid.isOtherKey(request, serverKey)) {
        throw e;
      }
      String fresh = serverKeys.ask(subscription);
      if (fresh == null || fresh.equals(serverKey)) {
        throw e;
      }
      vapid.check(request, fresh);
      store.serverKey(subscription.id(), fresh);
    }
  }

  private static Hint hint(byte[] plaintext) throws PushRefusedException {
    try {
      Map<String, @Nullable Object> payload = Json.readPayload(plaintext);
      // A number on Mastodon, a string elsewhere.
      Object id = payload.get("notification_id");
      if (id == null) {
        throw PushRefusedException.malformed("It names no notification.");
      }
      return new Hint(id.toString(), false);
    } catch (MalformedJsonException e) {
      throw PushRefusedException.malformed("Its plaintext is not JSON.");
    }
  }
}
