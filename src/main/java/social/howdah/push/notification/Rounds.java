package social.howdah.push.notification;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import social.howdah.platform.Started;
import social.howdah.platform.Stopping;

/** Has the accounts looked at that are due, a few at a time. */
@Singleton
class Rounds {
  private static final Logger LOG = System.getLogger(Rounds.class.getName());

  /** As many instances may be slow before the others wait. */
  private static final int THREADS = 4;

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final Round round;
  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(THREADS, Rounds::thread);

  @Inject
  Rounds(Round round) {
    this.round = round;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "howdah-looks");
    thread.setDaemon(true);
    return thread;
  }

  void start(@Observes Started event) {
    for (int i = 0; i < THREADS; i++) {
      var unused =
          threads.scheduleWithFixedDelay(
              this::go, i * PAUSE.toMillis() / THREADS, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void go() {
    try {
      round.go(threads::isShutdown);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Notifications were not looked for, and are in the next round", e);
    }
  }

  /** Before the outbox stops. A look in hand ends by itself: H2 wants no interrupted threads. */
  void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Stopping event) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        LOG.log(
            Level.INFO, "An instance is still being asked; it is asked again at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
