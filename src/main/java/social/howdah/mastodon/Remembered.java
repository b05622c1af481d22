package social.howdah.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers that change seldom, by instance, for an hour. One that cannot be had is asked for again.
 */
final class Remembered<T> {
  private static final Duration FRESH = Duration.ofHours(1);
  private static final int MOST = 1_000;

  private record Known<T>(T value, Instant until) {}

  private final Map<Instance, Known<T>> known = new ConcurrentHashMap<>();
  private final Clock clock;

  Remembered(Clock clock) {
    this.clock = clock;
  }

  /** What was answered within the hour; asks nobody. */
  Optional<T> known(Instance instance) {
    return Optional.ofNullable(known.get(instance))
        .filter(earlier -> earlier.until().isAfter(clock.instant()))
        .map(Known::value);
  }

  T get(Instance instance, Supplier<T> ask) {
    Optional<T> earlier = known(instance);
    return earlier.isPresent() ? earlier.get() : learn(instance, ask);
  }

  private T learn(Instance instance, Supplier<T> ask) {
    Instant now = clock.instant();
    if (known.size() >= MOST) {
      known.values().removeIf(old -> old.until().isBefore(now));
    }
    T value = ask.get();
    known.put(instance, new Known<>(value, now.plus(FRESH)));
    return value;
  }
}
