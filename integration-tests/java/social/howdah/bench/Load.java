package social.howdah.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Sends the same body over and over on several connections, each waiting for its answer. Plain
 * sockets: the generator shares the machine with what it measures, and has to cost little.
 */
final class Load {
  private static final int CONNECTIONS = 64;

  /** What a round measured; latencies in milliseconds. */
  record Round(double perSecond, int failures, double p50, double p99) {
    @Override
    public String toString() {
      String failed = failures == 0 ? "" : "   FAILED " + failures;
      return "%,8.0f/s   p50 %5.1f ms   p99 %5.1f ms%s".formatted(perSecond, p50, p99, failed);
    }
  }

  /** What one connection measured; latencies in nanoseconds. */
  private record Share(List<Long> latencies, int failures) {}

  private final URI target;
  private final String first;
  private final Supplier<String> headers;
  private final String last;
  private final byte[] body;

  /**
   * @param headers of one request, each ended by a line break
   */
  Load(URI target, Supplier<String> headers, byte[] body) {
    this.target = target;
    this.first = "POST %s HTTP/1.1\r\nHost: %s\r\n".formatted(target.getPath(), target.getHost());
    this.headers = headers;
    this.last =
        "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(body.length);
    this.body = body;
  }

  Round run(Duration length) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long begin = System.nanoTime();
      long end = begin + length.toNanos();
      List<Future<Share>> shares = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        shares.add(threads.submit(() -> send(end)));
      }
      List<Long> latencies = new ArrayList<>();
      int failures = 0;
      for (Future<Share> share : shares) {
        latencies.addAll(share.get().latencies);
        failures += share.get().failures;
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      latencies.sort(null);
      return new Round(
          latencies.size() / seconds,
          failures,
          quantile(latencies, 0.5),
          quantile(latencies, 0.99));
    } finally {
      threads.shutdownNow();
    }
  }

  /** Of several rounds. */
  static <T> double median(List<T> rounds, ToDoubleFunction<T> what) {
    double[] sorted = rounds.stream().mapToDouble(what).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double quantile(List<Long> sorted, double quantile) {
    int last = sorted.size() - 1;
    return last < 0 ? Double.NaN : sorted.get((int) (last * quantile)) / 1e6;
  }

  private Share send(long end) throws IOException {
    List<Long> latencies = new ArrayList<>();
    int failures = 0;
    while (System.nanoTime() < end) {
      try (Socket socket = new Socket(target.getHost(), target.getPort())) {
        socket.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(socket.getInputStream());
        boolean open = true;
        while (open && System.nanoTime() < end) {
          long begin = System.nanoTime();
          socket.getOutputStream().write(request());
          Answer answer = Answer.read(in);
          open = answer.keepAlive;
          if (answer.status / 100 == 2) {
            latencies.add(System.nanoTime() - begin);
          } else {
            failures++;
          }
        }
      }
    }
    return new Share(latencies, failures);
  }

  private byte[] request() {
    byte[] head = (first + headers.get() + last).getBytes(StandardCharsets.US_ASCII);
    byte[] request = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  /** As much of an answer as the load needs. */
  private record Answer(int status, boolean keepAlive) {
    static Answer read(InputStream in) throws IOException {
      int status = Integer.parseInt(line(in).substring(9, 12));
      boolean keepAlive = true;
      int length = 0;
      for (String header = line(in); !header.isEmpty(); header = line(in)) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Integer.parseInt(lower.substring(15).strip());
        } else if (lower.startsWith("connection:")) {
          keepAlive = !lower.endsWith("close");
        }
      }
      in.skipNBytes(length);
      return new Answer(status, keepAlive);
    }

    private static String line(InputStream in) throws IOException {
      StringBuilder line = new StringBuilder(64);
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("the server has ended the connection");
        }
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }
  }
}
