package social.howdah.platform.web;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import social.howdah.platform.problem.Problem;

/**
 * How often somebody may do something: token buckets in memory, on each node. At most 100 000 are
 * kept; the one that was used least recently makes room. May be called from any thread.
 */
@Singleton
public class RateLimit {
  private static final int MOST_BUCKETS = 100_000;

  /**
   * What is limited.
   *
   * @param name tells it from others
   * @param most so many at once, and then as many within
   * @param within at most an hour
   */
  public record Rate(String name, int most, Duration within) {}

  private record Key(Rate rate, String whose) {}

  /** One that nobody has used for an hour is full again: as good as none. */
  private final Cache<Key, Bucket> buckets =
      CacheBuilder.newBuilder()
          .maximumSize(MOST_BUCKETS)
          .expireAfterAccess(Duration.ofHours(1))
          .build();

  private final TimeMeter time;

  @Inject
  public RateLimit(Clock clock) {
    this.time =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
          }

          @Override
          public boolean isWallClockBased() {
            return true;
          }
        };
  }

  /** Counts one; false when it is one too many. */
  public boolean permits(Rate rate, String whose) {
    return bucket(rate, whose).tryConsume(1);
  }

  /**
   * Counts one.
   *
   * @throws Problem 429 with {@code Retry-After} when it is one too many
   */
  public void spend(Rate rate, String whose) {
    ConsumptionProbe probe = bucket(rate, whose).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999);
      throw new Problem(
          429, "Too many attempts. Wait " + Math.max(1, wait.toSeconds()) + " seconds.", wait);
    }
  }

  /** Forgets what was counted: whoever has proved who they are begins anew. */
  public void forgive(Rate rate, String whose) {
    buckets.invalidate(new Key(rate, whose));
  }

  /** How many are kept. */
  long buckets() {
    buckets.cleanUp();
    return buckets.size();
  }

  private Bucket bucket(Rate rate, String whose) {
    try {
      return buckets.get(new Key(rate, whose), () -> bucket(rate));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Bucket bucket(Rate rate) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.most()).refillGreedy(rate.most(), rate.within()))
        .withCustomTimePrecision(time)
        .build();
  }
}
