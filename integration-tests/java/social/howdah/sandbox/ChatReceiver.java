package social.howdah.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A chat's incoming webhook, and Slack's API, that keep what they were told. */
public final class ChatReceiver implements AutoCloseable {
  /** A request it got; header names are in lower case. */
  public record Message(String path, Map<String, String> headers, String body) {}

  /** What Slack's API says that has taken a message. */
  private static final byte[] TAKEN =
      "{\"ok\":true,\"channel\":\"C0123ABCD\",\"ts\":\"1764316800.000100\"}"
          .getBytes(StandardCharsets.UTF_8);

  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
  private final HttpServer server;

  private ChatReceiver(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          Map<String, String> headers =
              exchange.getRequestHeaders().entrySet().stream()
                  .collect(
                      Collectors.toMap(
                          h -> h.getKey().toLowerCase(Locale.ROOT), h -> h.getValue().get(0)));
          if (exchange.getRequestMethod().equals("GET")) {
            show(exchange);
            return;
          }
          Integer refusal = refusals.remove(exchange.getRequestURI().getPath());
          Integer answer = refusal == null ? answers.poll() : refusal;
          if (answer == null) {
            messages.add(new Message(exchange.getRequestURI().getPath(), headers, body));
          }
          byte[] told =
              exchange.getRequestURI().getPath().startsWith("/api/") ? TAKEN : new byte[0];
          exchange.sendResponseHeaders(
              answer == null ? 200 : answer, told.length == 0 ? -1 : told.length);
          if (told.length > 0) {
            exchange.getResponseBody().write(told);
          }
          exchange.close();
        });
    server.setExecutor(Executors.newCachedThreadPool(Sandbox::daemon));
    server.start();
  }

  /** Something to look at. */
  private void show(HttpExchange exchange) throws IOException {
    String page =
        messages.stream()
            .map(Message::body)
            .collect(Collectors.joining("\n\n", "The chat\n\n", "\n"));
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /**
   * Starts one.
   *
   * @param port 0 for any
   */
  public static ChatReceiver start(int port) {
    try {
      return new ChatReceiver(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/chat";
  }

  public List<Message> messages() {
    return messages;
  }

  /** The next requests are answered with these, and not kept. */
  public void answerNext(Integer... statuses) {
    answers.addAll(List.of(statuses));
  }

  /** The next request to a path is answered with this, and not kept. */
  public void refuseNext(String path, int status) {
    refusals.put(path, status);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
