package social.howdah.account;

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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import social.howdah.mastodon.Instance;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Stopping;

/**
 * Tries every token now and then, so that a dead one is noticed before somebody needs it. What is
 * due is in SQL: a restart forgets nothing. A round is a housekeeping of one node; it ends after
 * its time, and the next goes on. Of an instance one token is tried at a time, and none any more in
 * this round once it does not answer or wants to be left alone.
 */
@Singleton
class TokenProbe {
  private static final Logger LOG = System.getLogger(TokenProbe.class.getName());

  /** Well below the time between two rounds: others keep house too. */
  private static final Duration LONGEST_ROUND = Duration.ofMinutes(2);

  private static final int MOST = 2_000;
  private static final int INSTANCES_AT_ONCE = 4;

  private final HealthStore health;
  private final AccountStore accounts;
  private final Checkup checkup;
  private final TokenConfig config;
  private final Clock clock;
  private volatile boolean stopping;

  @Inject
  TokenProbe(
      HealthStore health, AccountStore accounts, Checkup checkup, TokenConfig config, Clock clock) {
    this.health = health;
    this.accounts = accounts;
    this.checkup = checkup;
    this.config = config;
    this.clock = clock;
  }

  void round(@Observes Housekeeping event) {
    Duration interval = config.probeInterval();
    if (interval.isZero()) {
      return;
    }
    health
        .unplanned(MOST)
        .forEach(id -> health.plan(id, clock.instant().plus(part(interval, 0, 1))));
    Map<Instance, List<LinkedAccount>> due =
        health.due(MOST).stream()
            .flatMap(id -> accounts.byId(id).stream())
            .collect(Collectors.groupingBy(LinkedAccount::instance));
    if (!due.isEmpty()) {
      probe(due, interval);
    }
  }

  private void probe(Map<Instance, List<LinkedAccount>> due, Duration interval) {
    Instant end = clock.instant().plus(LONGEST_ROUND);
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.min(INSTANCES_AT_ONCE, due.size()), work -> new Thread(work, "howdah-probe"));
    try {
      threads.invokeAll(
          due.values().stream()
              .<Callable<Boolean>>map(ofOne -> () -> probe(ofOne, interval, end))
              .toList());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
  }

  /** Whether it came to the end. */
  private boolean probe(List<LinkedAccount> ofOneInstance, Duration interval, Instant end) {
    try {
      for (int i = 0; i < ofOneInstance.size(); i++) {
        LinkedAccount account = ofOneInstance.get(i);
        if (stopping || clock.instant().isAfter(end)) {
          return false;
        }
        switch (checkup.of(account)) {
          case DONE -> health.plan(account.id(), clock.instant().plus(part(interval, 0.8, 1.2)));
          case NOT_NOW -> {
            return false;
          }
          case NO_ANSWER -> {
            health.set(
                ofOneInstance.subList(i, ofOneInstance.size()).stream()
                    .map(LinkedAccount::id)
                    .toList(),
                TokenState.UNREACHABLE,
                null);
            return false;
          }
        }
      }
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Tokens were not tried", e);
      return false;
    }
  }

  /** So that tokens linked together are not tried together for ever. */
  private static Duration part(Duration interval, double from, double to) {
    double factor = from + (to - from) * ThreadLocalRandom.current().nextDouble();
    return Duration.ofMillis(Math.round(interval.toMillis() * factor));
  }

  /** Before the outbox stops, which waits for the round in hand. */
  void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Stopping event) {
    stopping = true;
  }
}
