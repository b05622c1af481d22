package social.howdah.push.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * When each account has its turn: once in an interval, always at the same place in it, which its
 * random id decides. So any number of accounts is spread evenly, and a restart gathers none.
 */
final class Slots {
  private final long interval;

  Slots(Duration interval) {
    this.interval = interval.toMillis();
  }

  /** The account's next turn after that time. */
  Instant next(UUID account, Instant after) {
    long place = Math.floorMod(account.getLeastSignificantBits(), interval);
    long wait = Math.floorMod(place - after.toEpochMilli() - 1, interval) + 1;
    return Instant.ofEpochMilli(after.toEpochMilli() + wait);
  }
}
