package social.howdah.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void whatIsNotTooLongIsReadToItsEnd() throws IOException {
    assertThat(body(10, 10, LONG).readAllBytes()).hasSize(10);
  }

  @Test
  void neitherReadingNorSkippingLeadsBeyondTheBound() {
    assertThatThrownBy(() -> body(11, 10, LONG).readAllBytes()).hasMessageContaining("larger");
    assertThatThrownBy(() -> body(11, 10, LONG).skipNBytes(11)).hasMessageContaining("larger");
    InputStream slowly = body(11, 10, LONG);
    assertThatThrownBy(
            () -> {
              while (slowly.read() >= 0) {}
            })
        .hasMessageContaining("larger");
  }

  /** A byte every 20 ms would never be silence. */
  @Test
  void drippingEndsInTime() {
    AtomicInteger drops = new AtomicInteger();
    InputStream dripping =
        new InputStream() {
          @Override
          public int read() {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            return drops.getAndIncrement() < 1_000 ? 'x' : -1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            buffer[offset] = (byte) read();
            return 1;
          }
        };
    assertThatThrownBy(
            () -> new BoundedBody(dripping, 1_000, Duration.ofMillis(200)).readAllBytes())
        .hasMessageContaining("too long");
    assertThat(drops.get()).isLessThan(100);
  }

  private static InputStream body(int size, int largest, Duration longest) {
    return new BoundedBody(new ByteArrayInputStream(new byte[size]), largest, longest);
  }
}
