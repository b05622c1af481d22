package social.howdah.mastodon;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The budgets of each token, and of nobody at each instance, as the last answer told. Kept in
 * memory: a limit outlives no hour, and another node learns it from its first answer.
 */
@Singleton
public class RateLimits {
  private static final int MOST = 10_000;

  /** The token, or for nobody the instance, and what is counted. */
  private record Key(Object caller, Bucket bucket) {
    static Key of(Caller caller, Bucket bucket) {
      return new Key(
          caller instanceof Caller.Token token ? token.token() : caller.instance(), bucket);
    }
  }

  private final Map<Key, RateLimit> budgets = new ConcurrentHashMap<>();
  private final Clock clock;

  @Inject
  public RateLimits(@Own Clock clock) {
    this.clock = clock;
  }

  /** When the caller may go on, if its general budget is spent. */
  public Optional<Instant> spentUntil(Caller caller) {
    return spentUntil(caller, Bucket.GENERAL);
  }

  /** When the caller may go on, if this budget or the general one is spent. */
  public Optional<Instant> spentUntil(Caller caller, Bucket bucket) {
    return EnumSet.of(bucket, Bucket.GENERAL).stream()
        .map(each -> budgets.get(Key.of(caller, each)))
        .flatMap(budget -> Optional.ofNullable(budget).stream())
        .filter(budget -> budget.remaining() <= 0)
        .map(RateLimit::reset)
        .filter(reset -> reset.isAfter(clock.instant()))
        .max(Comparator.naturalOrder());
  }

  /** What a caller waits before a call so that its calls are spread until the reset. */
  Duration pace(Caller caller, Bucket bucket) {
    Instant now = clock.instant();
    return EnumSet.of(bucket, Bucket.GENERAL).stream()
        .flatMap(each -> Optional.ofNullable(budgets.get(Key.of(caller, each))).stream())
        .filter(budget -> budget.reset().isAfter(now))
        .map(
            budget ->
                Duration.between(now, budget.reset()).dividedBy(Math.max(1, budget.remaining())))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  void record(Caller caller, Bucket bucket, MultivaluedMap<String, String> headers) {
    RateLimit.of(headers, clock).ifPresent(budget -> record(caller, bucket, budget));
  }

  /** For an instance that refuses a call and sends no headers. */
  void spent(Caller caller, Bucket bucket, Instant reset) {
    record(caller, bucket, new RateLimit(0, reset));
  }

  private void record(Caller caller, Bucket bucket, RateLimit budget) {
    if (budgets.size() >= MOST) {
      budgets.values().removeIf(old -> old.reset().isBefore(clock.instant()));
    }
    budgets.put(Key.of(caller, bucket), budget);
  }
}
