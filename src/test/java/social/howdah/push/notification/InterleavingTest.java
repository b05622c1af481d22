package social.howdah.push.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import social.howdah.account.AccountLinked;
import social.howdah.platform.database.TestDatabase;

/**
 * Whatever is lost, doubled, late or interrupted: every notification is brought once, and in order.
 */
class InterleavingTest {
  private static final int RUNS = 6;
  private static final int STEPS = 60;

  @Test
  void everyNotificationIsBroughtOnceAndInOrder() throws Exception {
    long seed = Long.getLong("interleaving.seed", System.nanoTime());
    for (int run = 0; run < RUNS; run++) {
      try (TestNotifications notifications =
          new TestNotifications(TestDatabase.H2, Map.of("howdah.notifications.mode", "poll"))) {
        notifications.looks.linked(new AccountLinked(notifications.account));
        notifications.round();
        List<String> ids = new Steps(notifications, new Random(seed + run)).run();
        notifications.catchUp();
        assertThat(notifications.sent()).as("-Dinterleaving.seed=%d", seed + run).isEqualTo(ids);
      }
    }
  }

  /** What happens in one run. */
  private static final class Steps {
    private final TestNotifications notifications;
    private final Random random;
    private final List<String> ids = new ArrayList<>();

    Steps(TestNotifications notifications, Random random) {
      this.notifications = notifications;
      this.random = random;
    }

    List<String> run() throws Exception {
      for (int i = 0; i < STEPS; i++) {
        step();
      }
      return ids;
    }

    private void step() throws Exception {
      // An account has 300 requests in five minutes.
      notifications.pass(Duration.ofSeconds(10));
      switch (random.nextInt(6)) {
        case 0, 1 -> ids.addAll(notifications.happen(1 + random.nextInt(random.nextInt(100) + 1)));
        case 2 -> notifications.round();
        case 3 -> notifications.pass(Duration.ofSeconds(random.nextInt(300)));
        case 4 -> crash();
        default -> push();
      }
    }

    /** Any push, of old or new: the others are lost. */
    private void push() throws Exception {
      if (!ids.isEmpty()) {
        notifications.push(ids.get(random.nextInt(ids.size())));
      }
    }

    /** A node dies, or is taken for dead, behind the events and before the cursor. */
    private void crash() throws Exception {
      Optional<Cursor> before = notifications.cursors.find(notifications.account.id());
      if (random.nextBoolean()) {
        push();
      } else {
        notifications.catchUp();
      }
      before.ifPresent(cursor -> notifications.cursors.save(notifications.account.id(), cursor));
    }
  }
}
