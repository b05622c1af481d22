package social.howdah.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  private final RetrySchedule schedule =
      new RetrySchedule(List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)));

  @Test
  void spreadsAFifthEitherWay() {
    List<Duration> waits =
        IntStream.range(0, 500).mapToObj(i -> schedule.after(1).orElseThrow()).toList();
    assertThat(waits).allMatch(wait -> wait.toMillis() >= 8_000 && wait.toMillis() <= 12_000);
    assertThat(waits.stream().distinct()).hasSizeGreaterThan(100);
  }

  @Test
  void endsAfterItsLastWait() {
    assertThat(schedule.after(2)).isPresent();
    assertThat(schedule.after(3)).isEmpty();
  }
}
