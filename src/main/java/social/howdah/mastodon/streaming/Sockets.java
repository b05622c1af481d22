package social.howdah.mastodon.streaming;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.client.ClientUpgradeRequest;
import org.eclipse.jetty.websocket.client.WebSocketClient;
import social.howdah.mastodon.Caller;
import social.howdah.platform.http.GuardedConnections;

/**
 * The sockets of all connections: a few threads carry thousands. Addresses pass the same guard as
 * those of requests, within the connection itself. Started when first needed.
 */
@Singleton
class Sockets {
  private static final Logger LOG = Logger.getLogger(Sockets.class.getName());
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int LARGEST_MESSAGE = 1 << 20;

  /** For frames, and for the work that waits: fetching, listeners. Neither holds up the other. */
  private static final int THREADS = 16;

  /** So many handshakes at a time with one server. */
  private static final int HANDSHAKES = 8;

  private static final Duration HEARTBEAT = Duration.ofSeconds(30);

  private final GuardedConnections guard;
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(2, Sockets::daemon);
  private final ExecutorService work = Executors.newFixedThreadPool(THREADS, Sockets::daemon);
  private final QueuedThreadPool threads = new QueuedThreadPool(THREADS);
  private final Turns turns = new Turns(HANDSHAKES, work);
  private final Map<String, WebSocketClient> clients = new HashMap<>();
  private final Duration heartbeat;

  @Inject
  Sockets(GuardedConnections guard) {
    this(guard, HEARTBEAT);
  }

  Sockets(GuardedConnections guard, Duration heartbeat) {
    this.guard = guard;
    this.heartbeat = heartbeat;
    threads.setName("streaming-sockets");
    threads.setDaemon(true);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "streaming");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Opens a socket, in its turn.
   *
   * @param failed told why it cannot be opened, and how long the server wants to be left alone
   */
  void open(
      URI address, Caller.UserToken caller, Socket socket, BiConsumer<Throwable, Duration> failed) {
    turns.take(
        address.getAuthority(),
        done -> {
          Refusal refusal = new Refusal();
          CompletableFuture<?> unused =
              connect(address, caller, socket, refusal)
                  .whenComplete(
                      (opened, failure) -> {
                        done.run();
                        if (failure != null) {
                          failed.accept(failure, refusal.retryAfter());
                        }
                      });
        });
  }

  private CompletableFuture<Session> connect(
      URI address, Caller.UserToken caller, Socket socket, Refusal refusal) {
    ClientUpgradeRequest request = new ClientUpgradeRequest();
    request.setHeader("Authorization", "Bearer " + caller.token().reveal());
    request.setHeader("User-Agent", guard.userAgent());
    request.setTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client(address.getScheme()).connect(socket, address, request, refusal);
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** For work of connections, one piece after the other. */
  Executor inOrder() {
    return new InOrder(work);
  }

  /** Does something after a while, but not after the end. */
  void later(Runnable work, Duration delay) {
    try {
      ScheduledFuture<?> unused = timer.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.FINE, "The application ends: no socket is opened any more.", e);
    }
  }

  Duration heartbeat() {
    return heartbeat;
  }

  /** One for each scheme: what may be contacted depends on it. */
  private synchronized WebSocketClient client(String scheme) throws IOException {
    WebSocketClient client = clients.get(scheme);
    if (client == null) {
      client = started("wss".equals(scheme));
      clients.put(scheme, client);
    }
    return client;
  }

  private WebSocketClient started(boolean encrypted) throws IOException {
    LifeCycle.start(threads);
    ClientConnector connector = new ClientConnector();
    connector.setSelectors(1);
    connector.setConnectTimeout(CONNECT);
    HttpClient http = new HttpClient(new HttpClientTransportOverHTTP(connector));
    http.setExecutor(threads);
    http.setSocketAddressResolver(new Guarded(encrypted));
    http.setFollowRedirects(false);
    guard
        .proxy()
        .ifPresent(
            proxy ->
                http.getProxyConfiguration()
                    .addProxy(new HttpProxy(proxy.getHost(), proxy.getPort())));
    WebSocketClient made = new WebSocketClient(http);
    made.setMaxTextMessageSize(LARGEST_MESSAGE);
    try {
      http.start();
      made.start();
    } catch (Exception e) {
      throw new IOException("sockets cannot be opened", e);
    }
    return made;
  }

  private final class Guarded implements SocketAddressResolver {
    private final boolean encrypted;

    Guarded(boolean encrypted) {
      this.encrypted = encrypted;
    }

    @Override
    public void resolve(String host, int port, Promise<List<InetSocketAddress>> promise) {
      threads.execute(
          () -> {
            try {
              InetAddress[] addresses = guard.resolve(host, encrypted);
              promise.succeeded(
                  Arrays.stream(addresses)
                      .map(address -> new InetSocketAddress(address, port))
                      .toList());
            } catch (UnknownHostException e) {
              promise.failed(e);
            }
          });
    }
  }

  @PreDestroy
  synchronized void stop() {
    timer.shutdownNow();
    for (WebSocketClient client : clients.values()) {
      LifeCycle.stop(client);
      LifeCycle.stop(client.getHttpClient());
    }
    LifeCycle.stop(threads);
    work.shutdownNow();
  }
}
