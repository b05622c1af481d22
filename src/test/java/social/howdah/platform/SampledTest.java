package social.howdah.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gauges that share one look at the database. */
class SampledTest {
  private final SettableClock clock = new SettableClock();
  private final Deque<String> answers = new ArrayDeque<>(List.of("one", "two", "three"));
  private final Sampled<String> sampled = new Sampled<>("none", answers::pop, clock);

  @Test
  void asksAtMostEveryTenSeconds() {
    assertThat(sampled.get()).isEqualTo("one");
    clock.pass(Duration.ofSeconds(10));
    assertThat(sampled.get()).isEqualTo("one");
    clock.pass(Duration.ofMillis(1));
    assertThat(sampled.get()).isEqualTo("two");
  }

  @Test
  void keepsTheLastAnswerWhileThereIsNoneAndAsksAgain() {
    answers.clear();
    assertThat(sampled.get()).isEqualTo("none");
    answers.push("back");
    assertThat(sampled.get()).as("not asked at each scrape").isEqualTo("none");
    clock.pass(Duration.ofSeconds(11));
    assertThat(sampled.get()).isEqualTo("back");
    clock.pass(Duration.ofSeconds(11));
    assertThat(sampled.get()).isEqualTo("back");
  }
}
