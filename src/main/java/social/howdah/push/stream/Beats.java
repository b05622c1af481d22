package social.howdah.push.stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import social.howdah.platform.Started;
import social.howdah.platform.Stopping;

/** Has the rounds of {@link Listening} made: each is a sign of life of this node. */
@Singleton
class Beats {
  private static final Logger LOG = System.getLogger(Beats.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final Listening listening;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Beats::thread);

  @Inject
  Beats(Listening listening) {
    this.listening = listening;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "howdah-listening");
    thread.setDaemon(true);
    return thread;
  }

  void start(@Observes Started event) {
    var unused =
        thread.scheduleWithFixedDelay(this::beat, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void beat() {
    try {
      listening.round();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Streams were not looked after, and are in the next round", e);
    }
  }

  /** Before the outbox stops. A round in hand ends by itself: H2 wants no interrupted threads. */
  void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Stopping event) {
    thread.shutdown();
    try {
      if (thread.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        listening.end();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(
          Level.INFO, "The other nodes will notice within half a minute that this one ended", e);
    }
  }
}
