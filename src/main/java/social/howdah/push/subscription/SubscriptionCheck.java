package social.howdah.push.subscription;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import social.howdah.account.LinkedAccount;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.entity.WebPushSubscription;
import social.howdah.mastodon.notifications.PushSubscriptions;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.json.Json;
import social.howdah.push.Attempt;
import social.howdah.push.PushLane;
import social.howdah.push.PushNeeds;
import social.howdah.push.Reader;
import social.howdah.push.SubscriptionRenewed;
import social.howdah.push.Visit;

/** Compares one subscription with what its instance has, and mends or ends it. */
@Singleton
@Handles(SubscriptionCheck.KIND)
class SubscriptionCheck implements DeliveryHandler {
  static final String KIND = "check-subscription";

  /**
   * What is to be done.
   *
   * @param at when it was ordered, ISO 8601: a check after that has done it
   * @param remake the instance is known to have other keys: made again in any case
   */
  public record Order(String at, boolean remake) {}

  private static final Logger LOG = System.getLogger(SubscriptionCheck.class.getName());

  /** How often in a row it is taken back from another endpoint. */
  private static final int MOST_TAKEN = 2;

  private final SubscriptionStore store;
  private final WatchStore watch;
  private final PushSubscriptions remote;
  private final Registration registration;
  private final PushNeeds needs;
  private final Visit visit;
  private final Attempt attempt;
  private final Event<SubscriptionRenewed> renewed;
  private final Metrics metrics;
  private final Clock clock;

  @Inject
  SubscriptionCheck(
      SubscriptionStore store,
      WatchStore watch,
      PushSubscriptions remote,
      Registration registration,
      PushNeeds needs,
      Visit visit,
      Attempt attempt,
      Event<SubscriptionRenewed> renewed,
      Metrics metrics,
      Clock clock) {
    this.store = store;
    this.watch = watch;
    this.remote = remote;
    this.registration = registration;
    this.needs = needs;
    this.visit = visit;
    this.attempt = attempt;
    this.renewed = renewed;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    UUID id = PushLane.account(delivery.lane());
    Order order = Json.read(delivery.payload(), Order.class);
    Optional<WatchStore.Watched> watched = watch.find(id).filter(known -> !isDone(order, known));
    if (watched.isEmpty()) {
      return Receipt.NONE;
    }
    return visit.pay(id, reader -> check(reader, watched.get(), order)).orElse(Receipt.NONE);
  }

  private Receipt check(Reader reader, WatchStore.Watched watched, Order order)
      throws RetryableDeliveryException {
    found(reader.account(), watched, finding(reader.account(), reader.caller(), watched, order));
    return Receipt.NONE;
  }

  /** Checks pile up while a lane waits: the first that comes through speaks for all. */
  private static boolean isDone(Order order, WatchStore.Watched watched) {
    Instant last = order.remake() ? watched.mendedAt() : watched.checkedAt();
    return last != null && last.isAfter(Instant.parse(order.at()));
  }

  private Finding finding(
      LinkedAccount account, Caller.UserToken caller, WatchStore.Watched watched, Order order)
      throws RetryableDeliveryException {
    try {
      if (!needs.wantsPushes(account)) {
        registration.end(account, caller, watched.id());
        return Finding.ENDED;
      }
      Finding finding = compare(account, caller, watched, order);
      switch (finding) {
        case LOST, MOVED, TAKEN, UNREADABLE ->
            registration.make(account, caller, store.find(watched.id()).orElseThrow());
        case ALERTS -> registration.change(account, caller, watched.id());
        case SOUND, YIELDED, KEY, ENDED, REFUSED -> {}
      }
      return finding;
    } catch (MastodonException e) {
      LOG.log(Level.WARNING, "A subscription was not mended: " + e.getMessage());
      return Finding.REFUSED;
    }
  }

  private Finding compare(
      LinkedAccount account, Caller.UserToken caller, WatchStore.Watched watched, Order order)
      throws RetryableDeliveryException {
    WebPushSubscription there;
    try {
      there = attempt.as(account.id(), caller, () -> remote.get(caller));
    } catch (NotFoundException e) {
      return Finding.LOST;
    }
    if (!registration.endpoint(watched.id()).equals(there.endpoint())) {
      if (Registration.isOf(watched.id(), there)) {
        return Finding.MOVED;
      }
      return watched.taken() < MOST_TAKEN ? Finding.TAKEN : Finding.YIELDED;
    }
    if (order.remake()) {
      return Finding.UNREADABLE;
    }
    if (!registration.wanted(account).equals(watched.wanted())
        || !Registration.granted(there).equals(watched.granted())) {
      return Finding.ALERTS;
    }
    return isOtherKey(watched.id(), there.serverKey()) ? Finding.KEY : Finding.SOUND;
  }

  /** Stores a key that is another one than before; an instance may leave it out. */
  private boolean isOtherKey(UUID id, String key) {
    if (key == null
        || key.isEmpty()
        || store.find(id).filter(known -> key.equals(known.serverKey())).isPresent()) {
      return false;
    }
    store.serverKey(id, key);
    return true;
  }

  private void found(LinkedAccount account, WatchStore.Watched watched, Finding finding) {
    int taken =
        switch (finding) {
          case TAKEN -> watched.taken() + 1;
          case YIELDED, REFUSED -> watched.taken();
          default -> 0;
        };
    if (finding == Finding.YIELDED && !finding.name().equals(watched.finding())) {
      LOG.log(
          Level.WARNING,
          "Another endpoint keeps taking the subscription of @"
              + account.handle()
              + ": is its token used by a second installation? It is left to it; linking the"
              + " account again ends that.");
    }
    watch.checked(watched.id(), finding, taken, clock.instant());
    metrics.count(MetricNames.PUSH_SUBSCRIPTIONS, finding.tag());
    if (finding.leavesGap()) {
      renewed.fire(new SubscriptionRenewed(account.id()));
    }
  }
}
