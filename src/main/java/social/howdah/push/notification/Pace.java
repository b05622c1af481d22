package social.howdah.push.notification;

import jakarta.enterprise.event.Observes;
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
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.platform.Started;
import social.howdah.push.Mode;
import social.howdah.push.NotificationsConfig;

/**
 * How often an account is looked at: seldom where pushes or a stream tell of it, else again and
 * again, the more seldom the less there is. Of the 300 requests that Mastodon allows in five
 * minutes, that takes five.
 */
@Singleton
class Pace {
  private static final Logger LOG = System.getLogger(Pace.class.getName());

  /** After so many quiet looks each further one waits longer … */
  private static final int QUIET = 10;

  /** … up to so many times as long. */
  private static final int SLOWEST = 5;

  /** A push that has not come after this does not come. */
  private static final Duration PUSH_TAKES = Duration.ofMinutes(5);

  private final LinkedAccounts accounts;
  private final NotificationsConfig config;
  private final LookStore store;
  private final Clock clock;
  private volatile Instant up = Instant.MIN;

  @Inject
  Pace(LinkedAccounts accounts, NotificationsConfig config, LookStore store, Clock clock) {
    this.accounts = accounts;
    this.config = config;
    this.store = store;
    this.clock = clock;
  }

  void started(@Observes Started event) {
    up = clock.instant();
  }

  /** The time until the look after this one. */
  Duration after(LookStore.Due due) {
    Mode mode =
        accounts.byId(due.account()).map(one -> config.mode(one.instance())).orElse(Mode.PUSH);
    return switch (mode) {
      case PUSH -> config.catchUp();
      case POLL -> poll(due.quiet());
      case STREAM -> due.streamed() ? config.catchUp() : poll(due.quiet());
      case AUTO -> due.pushed() || due.streamed() ? config.catchUp() : poll(due.quiet());
    };
  }

  private Duration poll(int quiet) {
    return config.poll().multipliedBy(Math.min(SLOWEST, 1 + quiet / QUIET));
  }

  /** A push has arrived. */
  void pushed(LinkedAccount account) {
    store.pushed(account.id(), true);
  }

  /**
   * A look had something read: where pushes should have told of it, they do not arrive.
   *
   * @param created when that was made; what is from before the start says nothing
   */
  void read(LinkedAccount account, List<Instant> created) {
    Instant late = clock.instant().minus(PUSH_TAKES);
    if (config.mode(account.instance()) == Mode.AUTO
        && created.stream().anyMatch(time -> time.isBefore(late) && time.isAfter(up))
        && store.pushed(account.id(), false)) {
      store.hurry(
          Map.of(account.id(), clock.instant().plus(config.poll()).truncatedTo(ChronoUnit.MICROS)));
      LOG.log(
          Level.INFO,
          "Pushes for @{0} do not arrive: its instance is asked until they do.",
          account.handle());
    }
  }
}
