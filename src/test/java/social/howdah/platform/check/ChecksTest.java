package social.howdah.platform.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import social.howdah.platform.SettableClock;
import social.howdah.platform.check.Checks.Line;

/** Checks run beside each other, and none holds up or spoils the others. */
class ChecksTest {
  private final SettableClock clock = new SettableClock();

  @Test
  void findingsComeInTheOrderOfTheChecksNames() {
    Checks checks = checks(check("b", () -> List.of(Finding.fine("b.1"), Finding.look("b.2"))));
    assertThat(checks.last()).isEmpty();
    Checks.Report report = checks.run();
    assertThat(report.lines())
        .extracting(line -> line.finding().key())
        .containsExactly("a.well", "b.1", "b.2");
    assertThat(report.at()).isEqualTo(clock.instant());
    assertThat(checks.last()).contains(report);
  }

  @Test
  void oneThatFailsIsNotKnown() {
    Checks checks =
        checks(
            check(
                "b",
                () -> {
                  throw new IllegalStateException("secret");
                }));
    assertThat(checks.run().lines())
        .containsExactly(
            new Line("a", Finding.fine("a.well")), new Line("b", Finding.unknown("any.failed")));
  }

  @Test
  void oneThatHangsIsEndedAndNotKnown() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    Check hangs =
        check(
            "b",
            () -> {
              try {
                new CountDownLatch(1).await();
                return List.of();
              } finally {
                ended.countDown();
              }
            });
    Checks checks = new Checks(List.of(hangs, well()), Duration.ofMillis(200), clock);
    assertThat(checks.run().lines())
        .containsExactly(
            new Line("a", Finding.fine("a.well")), new Line("b", Finding.unknown("any.late")));
    ended.await();
  }

  @Test
  void theyRunBesideEachOther() {
    CountDownLatch both = new CountDownLatch(2);
    Callable<List<Finding>> meets =
        () -> {
          both.countDown();
          both.await();
          return List.of(Finding.fine("met"));
        };
    Checks checks =
        new Checks(List.of(check("a", meets), check("b", meets)), Duration.ofSeconds(20), clock);
    assertThat(checks.run().lines())
        .extracting(line -> line.finding().key())
        .containsExactly("met", "met");
  }

  private Checks checks(Check other) {
    return new Checks(List.of(other, well()), Duration.ofSeconds(20), clock);
  }

  private static Check well() {
    return check("a", () -> List.of(Finding.fine("a.well")));
  }

  private static Check check(String name, Callable<List<Finding>> run) {
    return new Check() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<Finding> run() throws Exception {
        return run.call();
      }
    };
  }
}
