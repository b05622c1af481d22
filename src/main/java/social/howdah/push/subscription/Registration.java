package social.howdah.push.subscription;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import social.howdah.account.LinkedAccount;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.entity.WebPushSubscription;
import social.howdah.mastodon.instance.Instances;
import social.howdah.mastodon.notifications.PushPolicy;
import social.howdah.mastodon.notifications.PushSubscriptionRequest;
import social.howdah.mastodon.notifications.PushSubscriptionUpdate;
import social.howdah.mastodon.notifications.PushSubscriptions;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.PlatformConfig;
import social.howdah.push.Attempt;

/**
 * Tells an instance where to push and what. The standard encoding is asked for; Mastodon before 4.4
 * answers that it uses the older one, which is understood too. All calls may be repeated.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/push/">Mastodon: push</a>
 */
@Singleton
class Registration {
  private final SubscriptionStore store;
  private final PushSubscriptions remote;
  private final Instances instances;
  private final Alerts alerts;
  private final PlatformConfig platform;
  private final Attempt attempt;

  @Inject
  Registration(
      SubscriptionStore store,
      PushSubscriptions remote,
      Instances instances,
      Alerts alerts,
      PlatformConfig platform,
      Attempt attempt) {
    this.store = store;
    this.remote = remote;
    this.instances = instances;
    this.alerts = alerts;
    this.platform = platform;
    this.attempt = attempt;
  }

  URI endpoint(UUID subscription) {
    return URI.create(platform.publicUrl() + "/push/" + subscription);
  }

  /** Whether it is that subscription, perhaps at an earlier public address of ours. */
  static boolean isOf(UUID subscription, WebPushSubscription there) {
    return String.valueOf(there.endpoint()).endsWith("/push/" + subscription);
  }

  /** The types the account wants, as they are stored. */
  String wanted(LinkedAccount account) {
    return text(alerts.of(account));
  }

  /** The types an instance has switched on, as they are stored. */
  static String granted(WebPushSubscription there) {
    return text(
        there.alerts().entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  /** Makes the subscription, in place of any other of the token. */
  void make(LinkedAccount account, Caller.UserToken caller, Subscription subscription)
      throws RetryableDeliveryException {
    PushSubscriptionRequest request =
        PushSubscriptionRequest.of(
            endpoint(subscription.id()),
            subscription.keys().publicKey(),
            subscription.keys().auth().reveal(),
            alerts.of(account));
    answered(
        account,
        caller,
        subscription.id(),
        attempt.as(account.id(), caller, () -> remote.create(caller, request)));
  }

  /** Changes which types are pushed. */
  void change(LinkedAccount account, Caller.UserToken caller, UUID subscription)
      throws RetryableDeliveryException {
    Map<String, Boolean> types = new TreeMap<>();
    alerts.of(account).forEach(type -> types.put(type, true));
    PushSubscriptionUpdate update =
        new PushSubscriptionUpdate(
            new PushSubscriptionUpdate.Data(types, PushPolicy.ALL), PushPolicy.ALL);
    answered(
        account,
        caller,
        subscription,
        attempt.as(account.id(), caller, () -> remote.update(caller, update)));
  }

  /** Ends the subscription, unless another endpoint has its place. */
  void end(LinkedAccount account, Caller.UserToken caller, UUID subscription)
      throws RetryableDeliveryException {
    try {
      if (isOf(subscription, attempt.as(account.id(), caller, () -> remote.get(caller)))) {
        attempt.as(
            account.id(),
            caller,
            () -> {
              remote.delete(caller);
              return true;
            });
      }
    } catch (NotFoundException e) {
      // It has ended there.
    }
    store.delete(account.id());
  }

  private void answered(
      LinkedAccount account, Caller.UserToken caller, UUID subscription, WebPushSubscription there)
      throws RetryableDeliveryException {
    String key = attempt.as(account.id(), caller, () -> serverKey(caller, there));
    store.answered(
        subscription,
        new SubscriptionStore.Answered(key, there.standard(), wanted(account), granted(there)));
  }

  private String serverKey(Caller caller, WebPushSubscription there) {
    String key = there.serverKey();
    return key != null && !key.isEmpty()
        ? key
        : instances
            .describe(caller)
            .vapidKey()
            .orElseThrow(
                () -> new IllegalStateException("The instance names no key of its pushes."));
  }

  private static String text(Set<String> types) {
    return String.join(",", new TreeSet<>(types));
  }
}
