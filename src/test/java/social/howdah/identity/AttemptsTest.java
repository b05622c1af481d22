package social.howdah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Attempts attempts =
      new Attempts(((InstantSource) now::get).withZone(ZoneOffset.UTC));

  @Test
  void tenFailuresCloseANameAndNoOther() {
    fail(9);
    assertThat(attempts.tooMany("ada")).isFalse();
    fail(1);
    assertThat(attempts.tooMany("ada")).isTrue();
    assertThat(attempts.tooMany("bob")).isFalse();
  }

  @Test
  void itOpensAfterFiveMinutes() {
    fail(10);
    pass(Duration.ofMinutes(5).minusMillis(1));
    assertThat(attempts.tooMany("ada")).isTrue();
    pass(Duration.ofMillis(1));
    assertThat(attempts.tooMany("ada")).isFalse();
    fail(1);
    assertThat(attempts.tooMany("ada")).isFalse();
  }

  @Test
  void whoGetsInBeginsAnew() {
    fail(9);
    attempts.succeeded("ada");
    fail(9);
    assertThat(attempts.tooMany("ada")).isFalse();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed("ada");
    }
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }
}
