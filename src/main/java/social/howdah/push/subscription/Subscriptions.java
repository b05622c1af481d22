package social.howdah.push.subscription;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import social.howdah.account.AccountLinked;
import social.howdah.account.AccountUnlinked;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.mastodon.Caller;
import social.howdah.message.RoutesChanged;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.Started;
import social.howdah.push.PushLane;
import social.howdah.push.PushNeeds;
import social.howdah.push.SubscriptionRenewed;
import social.howdah.push.Visit;
import social.howdah.push.encryption.ReceiverKeys;

/**
 * Keeps a Web Push subscription for every linked account whose notifications are wanted: made in
 * the account's lane after linking, ended when it is unlinked or they come in another way.
 */
@Singleton
@Handles("subscribe")
class Subscriptions implements DeliveryHandler {
  private final PushNeeds needs;
  private final SubscriptionStore store;
  private final Registration registration;
  private final Watchdog watchdog;
  private final Visit visit;
  private final LinkedAccounts accounts;
  private final Outbox outbox;
  private final Event<SubscriptionRenewed> renewed;

  @Inject
  Subscriptions(
      PushNeeds needs,
      SubscriptionStore store,
      Registration registration,
      Watchdog watchdog,
      Visit visit,
      LinkedAccounts accounts,
      Outbox outbox,
      Event<SubscriptionRenewed> renewed) {
    this.needs = needs;
    this.store = store;
    this.registration = registration;
    this.watchdog = watchdog;
    this.visit = visit;
    this.accounts = accounts;
    this.outbox = outbox;
    this.renewed = renewed;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    return visit
        .pay(
            PushLane.account(delivery.lane()),
            reader -> {
              if (needs.wantsPushes(reader.account())) {
                subscribe(reader.account(), reader.caller());
              }
              return Receipt.NONE;
            })
        .orElse(Receipt.NONE);
  }

  private void subscribe(LinkedAccount account, Caller.UserToken caller)
      throws RetryableDeliveryException {
    boolean again = store.exists(account.id());
    Subscription subscription =
        new Subscription(UUID.randomUUID(), account.id(), ReceiverKeys.generate(), null);
    // Stored first: the first push may be quicker than the answer.
    store.replace(subscription);
    registration.make(account, caller, subscription);
    if (again) {
      renewed.fire(new SubscriptionRenewed(account.id()));
    }
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
    arrange();
  }

  /** A route may want notifications now that none wanted before, or the other way round. */
  void changed(@Observes RoutesChanged event) {
    arrange();
  }

  /** What is missing is made; what is no longer wanted is the watchdog's to end. */
  private void arrange() {
    for (LinkedAccount account : accounts.all()) {
      boolean wanted = needs.wantsPushes(account);
      if (wanted != store.exists(account.id())) {
        if (wanted) {
          order(account.id());
        } else {
          watchdog.soon(account.id());
        }
      }
    }
  }

  /** At the instance it ends with the token. */
  void unlinked(@Observes AccountUnlinked event) {
    store.delete(event.account().id());
  }
}
