package social.howdah.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Failed sign-ins by name, so that passwords cannot be guessed at will. In memory, on each node.
 */
final class Attempts {
  private static final int MOST = 10;
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private record Failures(int count, Instant end) {}

  private final Map<String, Failures> failures = new ConcurrentHashMap<>();
  private final Clock clock;

  Attempts(Clock clock) {
    this.clock = clock;
  }

  boolean tooMany(String name) {
    Failures failed = failures.get(name);
    return failed != null && failed.count >= MOST && failed.end.isAfter(clock.instant());
  }

  void failed(String name) {
    Instant now = clock.instant();
    failures.values().removeIf(old -> !old.end.isAfter(now));
    failures.merge(
        name,
        new Failures(1, now.plus(WINDOW)),
        (old, first) -> new Failures(old.count + 1, first.end));
  }

  void succeeded(String name) {
    failures.remove(name);
  }
}
