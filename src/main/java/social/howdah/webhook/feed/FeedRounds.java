package social.howdah.webhook.feed;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import social.howdah.platform.Started;
import social.howdah.platform.Stopping;

/**
 * Has each feed looked at when it is due. When that is, is in SQL: a restart forgets nothing, and
 * of the nodes of a cluster one looks.
 */
@Singleton
class FeedRounds {
  private static final Logger LOG = System.getLogger(FeedRounds.class.getName());
  private static final int MOST_THREADS = 3;
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** So that a node notices soon when another has left a feed. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final FeedsConfig config;
  private final FeedPoller poller;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(MOST_THREADS, FeedRounds::thread);

  @Inject
  FeedRounds(FeedsConfig config, FeedPoller poller, Clock clock) {
    this.config = config;
    this.poller = poller;
    this.clock = clock;
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "howdah-feeds");
    thread.setDaemon(true);
    return thread;
  }

  void start(@Observes Started event) {
    List<Feed> feeds = config.feeds();
    feeds.forEach(poller::prepare);
    feeds.forEach(feed -> later(feed, Duration.ZERO));
  }

  private void later(Feed feed, Duration wait) {
    if (!threads.isShutdown()) {
      var unused = threads.schedule(() -> round(feed), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void round(Feed feed) {
    Optional<Instant> due = Optional.of(clock.instant().plus(LONGEST));
    try {
      due = poller.look(feed);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The feed " + feed.source() + " was not looked at", e);
    }
    due.map(time -> Duration.between(clock.instant(), time))
        .map(wait -> wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait)
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait)
        .ifPresent(wait -> later(feed, wait));
  }

  /** Before the router stops. A look in hand ends by itself: H2 wants no interrupted threads. */
  void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Stopping event) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        LOG.log(Level.INFO, "A feed is still being read; what it brings comes at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
