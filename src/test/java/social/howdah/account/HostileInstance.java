package social.howdah.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import social.howdah.sandbox.Sandbox;

/** A sandbox of which one door means harm. */
final class HostileInstance implements AutoCloseable {
  private static final byte[] SPACES = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);

  /** What the hostile door does with the answer it should give. */
  interface Harm {
    void answer(HttpExchange exchange, HttpResponse<String> right) throws IOException;
  }

  private final Sandbox sandbox = Sandbox.start(0);
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  HostileInstance(String door, Harm harm) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> send(exchange, right(exchange)));
    server.createContext(door, exchange -> harm.answer(exchange, right(exchange)));
    server.setExecutor(threads);
    server.start();
    sandbox.world().user("bob", "bob-password");
  }

  /** An answer that never ends. */
  static Harm endless() {
    return (exchange, right) -> {
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        while (true) {
          out.write(SPACES);
        }
      } catch (IOException e) {
        exchange.close(); // it was hung up on
      }
    };
  }

  /** The right answer, changed. */
  static Harm changed(UnaryOperator<String> change) {
    return (exchange, right) -> send(exchange, right.statusCode(), change.apply(right.body()));
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Sandbox sandbox() {
    return sandbox;
  }

  private HttpResponse<String> right(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.base() + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (String name : List.of("Content-Type", "Authorization")) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void send(HttpExchange exchange, HttpResponse<String> right) throws IOException {
    right
        .headers()
        .firstValue("Location")
        .ifPresent(location -> exchange.getResponseHeaders().set("Location", location));
    send(exchange, right.statusCode(), right.body());
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    sandbox.close();
  }
}
