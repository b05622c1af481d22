package social.howdah.push;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import social.howdah.account.AccessTokens;
import social.howdah.account.AccountLinked;
import social.howdah.account.AccountNotLinkedException;
import social.howdah.account.AccountUnlinked;
import social.howdah.account.DeadTokenException;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.entity.WebPushSubscription;
import social.howdah.mastodon.instance.Instances;
import social.howdah.mastodon.notifications.PushSubscriptionRequest;
import social.howdah.mastodon.notifications.PushSubscriptions;
import social.howdah.message.RoutesChanged;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Started;

/**
 * Keeps a Web Push subscription for every linked account whose notifications are wanted: made in
 * the account's lane after linking, ended when it is unlinked.
 */
@Singleton
@Handles("subscribe")
class Subscriptions implements DeliveryHandler {
  /** Every type that can be asked for. */
  private static final Set<String> ALERTS =
      Set.of(
          "mention",
          "quote",
          "status",
          "reblog",
          "follow",
          "follow_request",
          "favourite",
          "poll",
          "update",
          "quoted_update",
          "admin.sign_up",
          "admin.report");

  private final PushNeeds needs;
  private final SubscriptionStore store;
  private final PushSubscriptions remote;
  private final Instances instances;
  private final AccessTokens tokens;
  private final LinkedAccounts accounts;
  private final Outbox outbox;
  private final PlatformConfig platform;
  private final Attempt attempt;
  private final PushLane lane;

  @Inject
  Subscriptions(
      PushNeeds needs,
      SubscriptionStore store,
      PushSubscriptions remote,
      Instances instances,
      AccessTokens tokens,
      LinkedAccounts accounts,
      Outbox outbox,
      PlatformConfig platform,
      Attempt attempt,
      PushLane lane) {
    this.needs = needs;
    this.store = store;
    this.remote = remote;
    this.instances = instances;
    this.tokens = tokens;
    this.accounts = accounts;
    this.outbox = outbox;
    this.platform = platform;
    this.attempt = attempt;
    this.lane = lane;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    UUID account = PushLane.account(delivery.lane());
    Caller.UserToken caller;
    try {
      caller = tokens.ofAccount(account);
    } catch (DeadTokenException e) {
      lane.hold(account, e);
      throw RetryableDeliveryException.held(String.valueOf(e.getMessage()));
    } catch (AccountNotLinkedException e) {
      return Receipt.NONE;
    }
    Attempt.check(caller);
    ReceiverKeys keys = ReceiverKeys.generate();
    UUID id = UUID.randomUUID();
    // Stored first: the first push may be quicker than the answer.
    store.replace(new Subscription(id, account, keys, null));
    URI endpoint = URI.create(platform.publicUrl() + "/push/" + id);
    WebPushSubscription made =
        attempt.as(
            account,
            caller,
            () ->
                remote.create(
                    caller,
                    PushSubscriptionRequest.of(
                        endpoint, keys.publicKey(), keys.auth().reveal(), ALERTS)));
    store.serverKey(id, attempt.as(account, caller, () -> serverKey(caller, made)));
    return Receipt.NONE;
  }

  private String serverKey(Caller caller, WebPushSubscription made) {
    String key = made.serverKey();
    return key != null && !key.isEmpty()
        ? key
        : instances
            .describe(caller)
            .vapidKey()
            .orElseThrow(
                () -> new IllegalStateException("The instance names no key of its pushes."));
  }

  /** Subscribes in the account's own time; an earlier subscription is replaced. */
  void order(UUID account) {
    outbox.enqueue(
        List.of(
            new DeliveryDraft(
                "subscribe", PushLane.of(account), UUID.randomUUID(), null, "{}", null)));
  }

  void linked(@Observes AccountLinked event) {
    LinkedAccount account = event.account();
    if (needs.wantsPushes(account)) {
      order(account.id());
    }
  }

  /** Whoever was linked when a node died, or before there were subscriptions. */
  void started(@Observes Started event) {
    orderMissing();
  }

  /** A route may want notifications now that none wanted before. */
  void changed(@Observes RoutesChanged event) {
    orderMissing();
  }

  private void orderMissing() {
    accounts.all().stream()
        .filter(needs::wantsPushes)
        .map(LinkedAccount::id)
        .filter(account -> !store.exists(account))
        .forEach(this::order);
  }

  /** At the instance it ends with the token. */
  void unlinked(@Observes AccountUnlinked event) {
    store.delete(event.account().id());
  }
}
