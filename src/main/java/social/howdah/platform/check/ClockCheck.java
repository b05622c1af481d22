package social.howdah.platform.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether this node's clock goes with the database's, as those of all nodes should. */
@Singleton
class ClockCheck implements Check {
  /** Turns and times of lanes are compared across nodes to the second. */
  private static final Duration CLOSE = Duration.ofSeconds(2);

  /** Signatures and tokens of others hold for a minute or a few. */
  private static final Duration USABLE = Duration.ofSeconds(30);

  private final ServerStore server;
  private final Clock clock;

  @Inject
  ClockCheck(ServerStore server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public List<Finding> run() {
    Instant before = clock.instant();
    Instant there = server.now();
    Duration asking = Duration.between(before, clock.instant());
    return List.of(finding(Duration.between(before.plus(asking.dividedBy(2)), there).abs()));
  }

  static Finding finding(Duration apart) {
    if (apart.compareTo(CLOSE) <= 0) {
      return Finding.fine("clock.close");
    }
    return apart.compareTo(USABLE) <= 0
        ? Finding.look("clock.apart", apart.toSeconds())
        : Finding.broken("clock.wrong", apart.toSeconds());
  }
}
