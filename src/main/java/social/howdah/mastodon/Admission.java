package social.howdah.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Lets calls begin, now or later, as the caller chose. */
final class Admission {
  /** A call that is refused so often in spite of waiting is given up. */
  private static final int MOST_REFUSALS = 3;

  private static final String RATE_LIMIT = "the rate limit";

  private static final int TOO_MANY_REQUESTS = 429;

  private final RateLimits limits;
  private final Clock clock;

  Admission(RateLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Returns when the call may be made.
   *
   * @throws RateLimitedException if it would be refused and the caller does not wait
   */
  void admit(Call call) {
    Caller caller = call.caller();
    Bucket bucket = call.endpoint().bucket();
    Optional<Instant> spent = limits.spentUntil(caller, bucket);
    if (spent.isPresent() && call.pacing() == Pacing.FAIL) {
      throw new RateLimitedException(notSent(call), spent.get());
    }
    if (spent.isPresent()) {
      Pause.of(Duration.between(clock.instant(), spent.get()), RATE_LIMIT);
    } else if (call.pacing() == Pacing.PACE) {
      Pause.of(limits.pace(caller, bucket), RATE_LIMIT);
    }
  }

  /** Whether a call that was refused is worth making again after the reset. */
  boolean again(Call call, RateLimitedException refusal, int refusals) {
    limits.spent(call.caller(), call.endpoint().bucket(), refusal.reset());
    return call.pacing() != Pacing.FAIL
        && call.endpoint().isRepeatable()
        && refusals < MOST_REFUSALS;
  }

  private static Answer notSent(Call call) {
    return new Answer(
        call.caller().instance(),
        TOO_MANY_REQUESTS,
        call.endpoint().toString(),
        "",
        "the rate limit is spent, nothing was sent",
        "",
        Map.of());
  }
}
