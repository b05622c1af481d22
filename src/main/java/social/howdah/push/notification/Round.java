package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.database.Database;

/**
 * Looks at the accounts that are due. Whoever moves an account's time forward looks, so that of the
 * nodes of a cluster one does; when it dies in a look, the next one comes at that time.
 */
@Singleton
class Round {
  private static final Logger LOG = System.getLogger(Round.class.getName());

  /** So that a start of thousands is spread over the nodes, and over time. */
  private static final int MOST = 20;

  /**
   * A lane with something in it reads on by itself, or is on hold: it is asked again after this.
   */
  private static final Duration BUSY = Duration.ofMinutes(1);

  private final LookStore store;
  private final Look look;
  private final Pace pace;
  private final Outbox outbox;
  private final Database database;
  private final Clock clock;

  @Inject
  Round(LookStore store, Look look, Pace pace, Outbox outbox, Database database, Clock clock) {
    this.store = store;
    this.look = look;
    this.pace = pace;
    this.outbox = outbox;
    this.database = database;
    this.clock = clock;
  }

  /** Goes once; ends after the look in hand when it is to stop. */
  void go(BooleanSupplier stop) {
    List<LookStore.Due> all = store.due(now(), MOST);
    for (LookStore.Due due : all) {
      if (!stop.getAsBoolean() && store.take(due, spread(pace.after(due)))) {
        look(due.account());
      }
    }
  }

  private void look(UUID account) {
    try {
      if (!look.finds(account)) {
        return;
      }
      store.found(account);
      if (!database.transaction(() -> CatchUp.order(outbox, account))) {
        store.hurry(Map.of(account, spread(BUSY)));
      }
    } catch (RetryableDeliveryException e) {
      LOG.log(Level.INFO, "Notifications of an account cannot be looked for: " + e.getMessage());
    }
  }

  /** A tenth earlier or later, so that not all come at once. */
  private Instant spread(Duration wait) {
    long millis = wait.toMillis();
    return now()
        .plusMillis(millis + ThreadLocalRandom.current().nextLong(-millis / 10, millis / 10));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
