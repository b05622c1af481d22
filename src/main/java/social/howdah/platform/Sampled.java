package social.howdah.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What gauges show of the database: asked at most every ten seconds, however many gauges share it
 * and however often they are scraped. While it cannot be asked, the last answer stays; that the
 * database is down is told by the readiness. May be called by any thread.
 */
public final class Sampled<T> implements Supplier<T> {
  private static final Logger LOG = System.getLogger(Sampled.class.getName());
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Supplier<T> source;
  private final Clock clock;
  private T last;
  private Instant at = Instant.MIN;

  /** With what is shown until the first answer. */
  public Sampled(T first, Supplier<T> source, Clock clock) {
    this.last = first;
    this.source = source;
    this.clock = clock;
  }

  @Override
  public synchronized T get() {
    Instant now = clock.instant();
    if (at.isBefore(now.minus(FRESH))) {
      at = now;
      try {
        last = source.get();
      } catch (RuntimeException e) {
        LOG.log(Level.DEBUG, "Not sampled", e);
      }
    }
    return last;
  }
}
