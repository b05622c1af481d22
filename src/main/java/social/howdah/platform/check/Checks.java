package social.howdah.platform.check;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs all checks beside each other. Methods may be called from any thread. */
@Singleton
public class Checks {
  private static final Logger LOG = System.getLogger(Checks.class.getName());
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Some of an earlier run may hang on, as in a connection that cannot be interrupted. */
  private static final int MOST_THREADS = 50;

  /**
   * What one run has found.
   *
   * @param lines by the checks' names
   */
  public record Report(Instant at, List<Line> lines) {}

  /** A finding of a check. */
  public record Line(String check, Finding finding) {}

  private final List<Check> checks;
  private final Duration longest;
  private final Clock clock;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          MOST_THREADS,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          work -> {
            Thread thread = new Thread(work, "howdah-check");
            thread.setDaemon(true);
            return thread;
          });

  private volatile Optional<Report> last = Optional.empty();

  @Inject
  Checks(@Any Instance<Check> checks, Clock clock) {
    this(checks.stream().toList(), LONGEST, clock);
  }

  Checks(List<Check> checks, Duration longest, Clock clock) {
    this.checks = checks.stream().sorted(Comparator.comparing(Check::name)).toList();
    this.longest = longest;
    this.clock = clock;
  }

  /** What was found the last time, on this node. */
  public Optional<Report> last() {
    return last;
  }

  /**
   * Looks at everything: takes as long as the slowest check, and no longer than five seconds. Who
   * asks while others do waits for them first.
   */
  public synchronized Report run() {
    List<Callable<List<Finding>>> all = new ArrayList<>();
    checks.forEach(check -> all.add(check::run));
    List<Line> lines = new ArrayList<>();
    try {
      List<Future<List<Finding>>> done =
          threads.invokeAll(all, longest.toMillis(), TimeUnit.MILLISECONDS);
      for (int i = 0; i < done.size(); i++) {
        String name = checks.get(i).name();
        found(name, done.get(i)).forEach(finding -> lines.add(new Line(name, finding)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Report report = new Report(clock.instant(), List.copyOf(lines));
    last = Optional.of(report);
    return report;
  }

  private static List<Finding> found(String name, Future<List<Finding>> done)
      throws InterruptedException {
    try {
      return done.get();
    } catch (CancellationException e) {
      return List.of(Finding.unknown("any.late"));
    } catch (ExecutionException e) {
      LOG.log(Level.WARNING, "The check " + name + " could not look", e.getCause());
      return List.of(Finding.unknown("any.failed"));
    }
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }
}
