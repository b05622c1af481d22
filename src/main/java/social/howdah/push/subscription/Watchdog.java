package social.howdah.push.subscription;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;
import social.howdah.push.PushLane;

/**
 * Has every subscription compared with its instance once in an interval, each in its account's
 * lane, so that rate limits are kept and dead tokens leave it alone. What is due is in SQL; a round
 * is a housekeeping of one node, and orders no more than twice what an even spread would bring.
 */
@Singleton
public class Watchdog {
  private static final int MOST_PLANNED = 2_000;
  private static final int LEAST_AT_ONCE = 10;

  /** About the time between two rounds. */
  private static final Duration ROUND = Duration.ofMinutes(5);

  private static final Duration BETWEEN_SUSPICIONS = Duration.ofMinutes(1);

  private final WatchStore watch;
  private final WatchdogConfig config;
  private final Outbox outbox;
  private final Database database;
  private final Clock clock;

  @Inject
  Watchdog(WatchStore watch, WatchdogConfig config, Outbox outbox, Database database, Clock clock) {
    this.watch = watch;
    this.config = config;
    this.outbox = outbox;
    this.database = database;
    this.clock = clock;
  }

  void round(@Observes Housekeeping event) {
    Duration interval = config.interval();
    if (interval.isZero()) {
      return;
    }
    Instant now = clock.instant();
    Slots slots = new Slots(interval);
    watch.unplanned(MOST_PLANNED).forEach(account -> watch.plan(account, slots.next(account, now)));
    for (UUID account : watch.due(now, mostAtOnce(interval))) {
      database.transaction(
          () -> {
            // Not at a turn just ahead: it has been compared then.
            watch.plan(account, slots.next(account, now.plus(interval.dividedBy(2))));
            if (outbox.held(PushLane.of(account)).isEmpty()) {
              order(account, false);
            }
            return account;
          });
    }
  }

  private int mostAtOnce(Duration interval) {
    long even = watch.count() * ROUND.toMillis() / interval.toMillis() + 1;
    return Math.toIntExact(Math.max(LEAST_AT_ONCE, 2 * even));
  }

  /**
   * To be told of a push that is signed by the instance and cannot be decrypted: the instance has
   * other keys. Made again at once, but at most once a minute; what comes within it is looked at in
   * the next round.
   */
  public void suspect(Subscription subscription) {
    Instant now = clock.instant();
    UUID account = subscription.account();
    if (watch.suspect(subscription.id(), now.minus(BETWEEN_SUSPICIONS), now)) {
      order(account, true);
    } else {
      watch.plan(account, now.plus(BETWEEN_SUSPICIONS));
    }
  }

  /** Has a subscription compared in the next round. */
  void soon(UUID account) {
    watch.plan(account, clock.instant());
  }

  private void order(UUID account, boolean remake) {
    String payload = Json.write(new SubscriptionCheck.Order(clock.instant().toString(), remake));
    outbox.enqueue(
        List.of(
            new DeliveryDraft(
                SubscriptionCheck.KIND,
                PushLane.of(account),
                UUID.randomUUID(),
                null,
                payload,
                null)));
  }
}
