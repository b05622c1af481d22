package social.howdah.platform.vault;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How many secrets wait for the primary key, for a gauge: counted anew at most once in a while. */
final class OldKeys {
  private static final Logger LOG = System.getLogger(OldKeys.class.getName());

  private static final long UNKNOWN = -1;

  private final LongSupplier count;
  private final Duration fresh;
  private long at;
  private long last = UNKNOWN;

  OldKeys(LongSupplier count, Duration fresh) {
    this.count = count;
    this.fresh = fresh;
  }

  synchronized long count() {
    long now = System.nanoTime();
    if (last == UNKNOWN || now - at > fresh.toNanos()) {
      at = now;
      try {
        last = count.getAsLong();
      } catch (RuntimeException e) {
        LOG.log(Level.DEBUG, "Not counted", e);
      }
    }
    return last;
  }
}
