package social.howdah.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A home timeline of pages that lie ready. Costs its machine as little as a server can. */
final class HomeServer implements AutoCloseable {
  private static final String HOME = "/api/v1/timelines/home";
  private static final Pattern OLDER = Pattern.compile("(?:^|&)max_id=([^&]+)");

  private final HttpServer http;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final List<byte[]> bodies;
  private final List<String> links;

  HomeServer(int pages) {
    try {
      this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.bodies = IntStream.range(0, pages).mapToObj(Timeline::page).toList();
    this.links =
        IntStream.range(0, pages)
            .mapToObj(number -> Timeline.links(url() + HOME, number, pages))
            .toList();
    http.createContext(HOME, this::answer);
    http.setExecutor(threads);
    http.start();
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    Matcher older = OLDER.matcher(query == null ? "" : query);
    int number = older.find() ? Timeline.pageAfter(older.group(1)) : 0;
    byte[] body = bodies.get(number);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.getResponseHeaders().set("Link", links.get(number));
    exchange.getResponseHeaders().set("X-RateLimit-Limit", "300");
    exchange.getResponseHeaders().set("X-RateLimit-Remaining", "299");
    exchange.getResponseHeaders().set("X-RateLimit-Reset", "2100-01-01T00:00:00.000Z");
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
