package social.howdah.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import social.howdah.platform.SettableClock;
import social.howdah.platform.problem.Problem;

class RateLimitTest {
  private static final RateLimit.Rate TEN = new RateLimit.Rate("ten", 10, Duration.ofMinutes(5));

  private final SettableClock clock = new SettableClock();
  private final RateLimit limit = new RateLimit(clock);

  @Test
  void tenAtOnceAndThenOneEachHalfMinute() {
    spend(10);
    assertThatThrownBy(() -> limit.spend(TEN, "ada"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(429);
              assertThat(problem.response().getHeaderString("Retry-After")).isEqualTo("30");
            });
    clock.pass(Duration.ofSeconds(29));
    assertThat(limit.permits(TEN, "ada")).isFalse();
    clock.pass(Duration.ofSeconds(1));
    assertThat(limit.permits(TEN, "ada")).isTrue();
    assertThat(limit.permits(TEN, "ada")).isFalse();
  }

  @Test
  void oneDoesNotPayForAnother() {
    spend(10);
    assertThat(limit.permits(TEN, "bob")).isTrue();
    assertThat(limit.permits(new RateLimit.Rate("other", 10, Duration.ofMinutes(5)), "ada"))
        .isTrue();
  }

  @Test
  void whoIsForgivenBeginsAnew() {
    spend(9);
    limit.forgive(TEN, "ada");
    spend(10);
    assertThat(limit.permits(TEN, "ada")).isFalse();
  }

  @Test
  void aMillionStrangersTakeNoMoreThanTheirRoom() {
    for (int i = 0; i < 1_000_000; i++) {
      limit.permits(TEN, "stranger " + i);
    }
    assertThat(limit.buckets()).isLessThanOrEqualTo(100_000);
  }

  private void spend(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(limit.permits(TEN, "ada")).isTrue();
    }
  }
}
