package social.howdah.mastodon;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import social.howdah.platform.Secret;

/** The budget of each token, as its last answer told. Kept in memory: a limit outlives no hour. */
@Singleton
public class RateLimits {
  private static final int MOST = 10_000;

  private final Map<Secret, RateLimit> budgets = new ConcurrentHashMap<>();
  private final Clock clock;

  @Inject
  public RateLimits(Clock clock) {
    this.clock = clock;
  }

  /** When the caller may go on, if its budget is spent. */
  public Optional<Instant> spentUntil(Caller.UserToken caller) {
    return Optional.ofNullable(budgets.get(caller.token()))
        .filter(budget -> budget.remaining() <= 0)
        .map(RateLimit::reset)
        .filter(reset -> reset.isAfter(clock.instant()));
  }

  void record(Secret token, RateLimit budget) {
    if (budgets.size() >= MOST) {
      budgets.values().removeIf(old -> old.reset().isBefore(clock.instant()));
    }
    budgets.put(token, budget);
  }
}
