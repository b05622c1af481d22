package social.howdah.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.vault.MasterUnavailableException;

/**
 * Works through a lane: one delivery after the other, in order, until it is empty, must wait, or
 * has had its turn.
 */
final class LaneDrain {
  private static final Logger LOG = System.getLogger(LaneDrain.class.getName());

  /** How long a lane keeps a thread while others wait for one. */
  private static final Duration TURN = Duration.ofSeconds(5);

  /** The other side cannot put a delivery off for longer than this at a time. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  private final DeliveryStore deliveries;
  private final OutcomeStore outcomes;
  private final LaneStore lanes;
  private final Function<String, Optional<DeliveryHandler>> handlers;
  private final RetrySchedule schedule;
  private final Clock clock;
  private final Metrics metrics;

  LaneDrain(
      DeliveryStore deliveries,
      OutcomeStore outcomes,
      LaneStore lanes,
      Function<String, Optional<DeliveryHandler>> handlers,
      RetrySchedule schedule,
      Clock clock,
      Metrics metrics) {
    this.deliveries = deliveries;
    this.outcomes = outcomes;
    this.lanes = lanes;
    this.handlers = handlers;
    this.schedule = schedule;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Ends after the delivery in hand once {@code stop} says so. */
  void drain(String lane, BooleanSupplier stop) {
    long end = System.nanoTime() + TURN.toNanos();
    Turn turn = new Turn();
    Optional<DeliveryStore.Claimed> next =
        isOpen(lane) ? deliveries.claim(lane, turn) : Optional.empty();
    BooleanSupplier goOn = () -> !stop.getAsBoolean() && System.nanoTime() < end && isOpen(lane);
    while (next.isPresent()) {
      next = attempt(next.get(), turn, goOn);
    }
  }

  /** A handler may have paused the lane, or held it, while its delivery was in hand. */
  private boolean isOpen(String lane) {
    return !lanes.isClosed(lane, clock.instant());
  }

  private Optional<DeliveryStore.Claimed> attempt(
      DeliveryStore.Claimed claimed, Turn turn, BooleanSupplier goOn) {
    Delivery delivery = claimed.delivery();
    try {
      DeliveryHandler handler =
          handlers
              .apply(claimed.kind())
              .orElseThrow(
                  () -> new IllegalStateException("nothing here handles " + claimed.kind()));
      Receipt receipt = handler.deliver(delivery);
      count(claimed, "done");
      if (goOn.getAsBoolean()) {
        return outcomes.done(delivery, receipt, () -> deliveries.claim(delivery.lane(), turn));
      }
      outcomes.done(delivery, receipt);
    } catch (RetryableDeliveryException e) {
      later(claimed, e);
    } catch (MasterUnavailableException e) {
      later(claimed, RetryableDeliveryException.refused(reason(e)));
    } catch (CancelledDeliveryException e) {
      count(claimed, "cancelled");
      outcomes.cancelled(delivery, reason(e));
      return goOn.getAsBoolean() ? deliveries.claim(delivery.lane(), turn) : Optional.empty();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Dead: " + delivery + ": " + reason(e));
      count(claimed, "dead");
      outcomes.dead(claimed, reason(e), false);
      return goOn.getAsBoolean() ? deliveries.claim(delivery.lane(), turn) : Optional.empty();
    }
    return Optional.empty();
  }

  private void later(DeliveryStore.Claimed claimed, RetryableDeliveryException e) {
    Delivery delivery = claimed.delivery();
    Duration asked = e.retryAfter();
    Optional<Duration> wait =
        asked == null
            ? schedule.after(delivery.attempt())
            : Optional.of(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
    if (wait.isEmpty()) {
      LOG.log(Level.WARNING, "Dead after its last attempt: " + delivery + ": " + reason(e));
      count(claimed, "dead");
      outcomes.dead(claimed, "Gave up: " + reason(e), e.outcomeUnknown());
      return;
    }
    LOG.log(Level.INFO, "Later: " + delivery + " in " + wait.get() + ": " + reason(e));
    count(claimed, "later");
    Instant next = clock.instant().plus(wait.get());
    outcomes.later(delivery, next, reason(e), e.outcomeUnknown(), asked == null);
  }

  private void count(DeliveryStore.Claimed claimed, String outcome) {
    metrics.count(MetricNames.DELIVERIES, "kind=" + claimed.kind(), "outcome=" + outcome);
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
