package social.howdah.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.mastodon.streaming.TestStreaming;
import social.howdah.platform.Secret;
import social.howdah.platform.http.GuardedConnections;
import social.howdah.platform.http.TestConnections;

/** A server that means harm gets neither memory nor time nor connections from us. */
@Timeout(30)
class HostileServerTest {
  private static final int MEGABYTE = 1 << 20;

  private final GuardedConnections connections = TestConnections.toThisMachine();
  private MastodonClient client;
  private RawServer server;

  @BeforeEach
  void start() throws IOException {
    server = new RawServer();
    Clock clock = Clock.systemUTC();
    client = TestClient.client(connections, new RateLimits(clock), clock);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void aBombIsNotUnpacked() throws Exception {
    byte[] bomb = bomb(400 * MEGABYTE);
    assertThat(bomb.length).isLessThan(MEGABYTE);
    server.answer(
        out -> {
          write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n");
          write(out, "Content-Length: " + bomb.length + "\r\n\r\n");
          out.write(bomb);
          return true;
        });
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatThrownBy(this::status).isInstanceOf(NoAnswerException.class);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100L * MEGABYTE);
  }

  /** A text of so many equal characters. */
  private static byte[] bomb(int size) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] some = "x".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      write(gzip, "{\"id\":\"");
      for (int written = 0; written < size; written += some.length) {
        gzip.write(some);
      }
      write(gzip, "\"}");
    }
    return packed.toByteArray();
  }

  /** Whoever announces more than anyone reads is not read to the end, but hung up on. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "200 OK\r\nContent-Length: 99999999999",
        "404 Not Found\r\nContent-Length: 99999999999",
        "404 Not Found\r\nConnection: close"
      })
  void anAnswerWithoutEndIsHungUpOn(String head) {
    CountDownLatch gone = new CountDownLatch(1);
    byte[] some = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
    server.answer(
        out -> {
          write(out, "HTTP/1.1 " + head + "\r\n\r\n");
          try {
            while (gone.getCount() > 0) {
              out.write(some);
            }
          } catch (IOException e) {
            gone.countDown();
          }
          return false;
        });
    assertThatThrownBy(this::status).isInstanceOf(MastodonException.class);
    await().until(() -> gone.getCount() == 0);
    assertThat(leased()).isZero();
  }

  @Test
  void headersHaveAnEnd() {
    server.answer(
        out -> {
          write(out, "HTTP/1.1 200 OK\r\nX-Long: ");
          byte[] some = "x".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
          while (true) {
            out.write(some);
          }
        });
    assertThatThrownBy(this::status).isInstanceOf(NoAnswerException.class);
    server.answer(
        out -> {
          write(out, "HTTP/1.1 200 OK\r\n");
          byte[] some = "X-More: x\r\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
          while (true) {
            out.write(some);
          }
        });
    assertThatThrownBy(this::status).isInstanceOf(NoAnswerException.class);
    assertThat(leased()).isZero();
  }

  /** Twice as many as the pool has: one that is not given back would be missed. */
  @Test
  void answersThatCannotBeReadCostNoConnection() {
    server.answer(
        out -> {
          write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}");
          return true;
        });
    for (int i = 0; i < 400; i++) {
      assertThatThrownBy(this::status).isInstanceOf(NoAnswerException.class);
    }
    assertThat(leased()).isZero();
  }

  @Test
  void theUsualAnswerOfAProxyKeepsItsConnection() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      write(gzip, "{\"id\":\"7\"}");
    }
    server.answer(
        out -> {
          write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n");
          write(out, "Transfer-Encoding: chunked\r\n\r\n");
          write(out, Integer.toHexString(packed.size()) + "\r\n");
          packed.writeTo(out);
          write(out, "\r\n0\r\n\r\n");
          return true;
        });
    for (int i = 0; i < 5; i++) {
      assertThat(status().id()).isEqualTo("7");
    }
    assertThat(server.connections()).isEqualTo(1);
  }

  /** Boosts of boosts, on a thread with a small stack. */
  @ParameterizedTest
  @CsvSource({"20, true", "90, true", "900, false", "100000, false"})
  void depthDoesNotOverflowTheStack(int depth, boolean isRead) throws Exception {
    String body = "{\"reblog\":".repeat(depth) + "{\"id\":\"7\"}" + "}".repeat(depth);
    server.answer(
        out -> {
          write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
          return true;
        });
    FutureTask<Integer> reading = new FutureTask<>(() -> status().hashCode());
    new Thread(null, reading, "small", 256 * 1024).start();
    if (isRead) {
      assertThat(reading.get()).isNotNull();
    } else {
      assertThatThrownBy(reading::get).hasCauseInstanceOf(NoAnswerException.class);
    }
  }

  /** Closing waits for nothing, although the other thread would for half a minute. */
  @Test
  void aStreamThatIsClosedEndsAtOnce() throws Exception {
    server.answer(
        out -> {
          write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n:)\r\n");
          return true;
        });
    EventStream stream = TestStreaming.over(client).user(user());
    FutureTask<Boolean> reading = new FutureTask<>(stream::hasNext);
    Thread reader = new Thread(reading);
    reader.start();
    await().until(() -> Arrays.toString(reader.getStackTrace()).contains("EventStream.line"));
    long begin = System.nanoTime();
    stream.close();
    assertThat(reading.get()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    assertThat(leased()).isZero();
  }

  private int leased() {
    return ((PoolingHttpClientConnectionManager) connections.pool("http"))
        .getTotalStats()
        .getLeased();
  }

  private Status status() {
    return new Statuses(client).get(user(), "1");
  }

  private Caller.UserToken user() {
    return new Caller.UserToken(new Instance(server.url()), Secret.of("token"), Set.of());
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
