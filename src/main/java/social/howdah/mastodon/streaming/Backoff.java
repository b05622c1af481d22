package social.howdah.mastodon.streaming;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: longer each time, and not all at once. */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 9;

  private int failures;

  /** From half of the time to all of it. */
  Duration next() {
    Duration whole = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    failures++;
    long millis = Math.min(whole.toMillis(), LONGEST.toMillis());
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
  }

  /** How often it has been tried in vain. */
  int failures() {
    return failures;
  }

  void reset() {
    failures = 0;
  }
}
