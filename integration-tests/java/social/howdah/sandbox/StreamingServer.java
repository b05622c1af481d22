package social.howdah.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's streaming server: at Mastodon too it is a server of its own, which the instance
 * announces.
 */
public final class StreamingServer implements AutoCloseable {
  private static final String PATH = "/api/v1/streaming";

  private final World world;
  private final Entities entities;
  private final Server server;
  private final Set<StreamReader> readers = ConcurrentHashMap.newKeySet();
  private final AtomicInteger attempts = new AtomicInteger();
  private volatile boolean silent;
  private volatile @Nullable String busy;

  StreamingServer(World world, Entities entities) {
    this.world = world;
    this.entities = entities;
    this.server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    WebSocketUpgradeHandler sockets =
        WebSocketUpgradeHandler.from(
            server,
            container ->
                container.addMapping(
                    PATH,
                    (request, response, callback) -> {
                      attempts.incrementAndGet();
                      if (busy != null) {
                        response.getHeaders().put(HttpHeader.RETRY_AFTER, busy);
                        refuse(response, callback, 503, "Busy");
                        return null;
                      }
                      Optional<World.Token> token = token(request);
                      if (token.isEmpty()) {
                        refuse(response, callback, 401, "The access token is invalid");
                        return null;
                      }
                      SocketReader reader = new SocketReader(this, token.get());
                      Fields query = Request.extractQueryParameters(request);
                      Optional.ofNullable(query.getValue("stream"))
                          .ifPresent(
                              stream ->
                                  reader.begin(
                                      stream, query.getValue("list"), query.getValue("tag")));
                      return reader;
                    }));
    sockets.setHandler(new Events());
    server.setHandler(sockets);
    LifeCycle.start(server);
  }

  /** Its base, with the scheme of sockets, as the instance announces it. */
  public String base() {
    return "ws://127.0.0.1:" + server.getURI().getPort();
  }

  /** How many listen. */
  public int readers() {
    return readers.size();
  }

  /** How many sockets were asked for. */
  public int attempts() {
    return attempts.get();
  }

  /** Opens no socket, and says when to come again; null to open them again. */
  public void busy(@Nullable String retryAfter) {
    busy = retryAfter;
  }

  /** Breaks every connection, as a restart does. */
  public void cut() {
    readers.forEach(StreamReader::cut);
  }

  /** Connections that come from now on are neither read nor closed, as behind a dead network. */
  public void fallSilent(boolean does) {
    silent = does;
  }

  boolean isSilent() {
    return silent;
  }

  void add(StreamReader reader) {
    readers.add(reader);
  }

  void remove(StreamReader reader) {
    readers.remove(reader);
  }

  void posted(World.Posted posted) {
    JsonNode status = entities.status(posted);
    for (StreamReader reader : readers) {
      reader.tell(stream -> hears(stream, reader.user(), posted), "update", status.toString());
    }
  }

  void edited(World.Posted posted) {
    JsonNode status = entities.status(posted);
    for (StreamReader reader : readers) {
      reader.tell(
          stream -> hears(stream, reader.user(), posted), "status.update", status.toString());
    }
  }

  void deleted(World.Posted posted) {
    for (StreamReader reader : readers) {
      reader.tell(stream -> hears(stream, reader.user(), posted), "delete", posted.id());
    }
  }

  /** Tells of a notification that was put into the world. */
  public void notified(World.User recipient, String id) {
    world.notices(recipient).stream()
        .filter(notice -> notice.id().equals(id))
        .forEach(this::noticed);
  }

  void noticed(World.Notice notice) {
    JsonNode notification = entities.notification(notice);
    for (StreamReader reader : readers) {
      if (notice.recipient().equals(reader.user())) {
        reader.tell(
            stream -> stream.name().startsWith("user"), "notification", notification.toString());
      }
    }
  }

  /** Tells somebody that the filters have changed: a message without a payload. */
  public void filtersChanged(World.User user) {
    readers.stream()
        .filter(reader -> user.equals(reader.user()))
        .forEach(
            reader -> reader.tell(stream -> stream.name().equals("user"), "filters_changed", null));
  }

  private boolean hears(StreamReader.Stream stream, World.User user, World.Posted posted) {
    return switch (stream.name()) {
      case "user" -> world.sees(user, posted);
      case "public", "public:local" -> posted.visibility().equals("public");
      case "hashtag", "hashtag:local" ->
          posted.visibility().equals("public")
              && posted.text().toLowerCase(Locale.ROOT).contains("#" + stream.about());
      default -> false;
    };
  }

  /** A token may be given in three ways. */
  private Optional<World.Token> token(Request request) {
    String query = Request.extractQueryParameters(request).getValue("access_token");
    String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    String protocol = request.getHeaders().get("Sec-WebSocket-Protocol");
    String value =
        authorization != null
            ? authorization.replaceFirst("^Bearer ", "")
            : Objects.requireNonNullElse(protocol, String.valueOf(query));
    return world.token(value).filter(token -> token.user() != null);
  }

  private static void refuse(Response response, Callback callback, int status, String error) {
    response.setStatus(status);
    response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, "application/json"));
    Content.Sink.write(
        response, true, Call.JSON.createObjectNode().put("error", error).toString(), callback);
  }

  /** What is no socket: server-sent events, and whether it is well. */
  private final class Events extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      String path = Request.getPathInContext(request);
      if (path.equals(PATH + "/health")) {
        Content.Sink.write(response, true, "OK", callback);
        return true;
      }
      Optional<World.Token> token = token(request);
      if (token.isEmpty()) {
        refuse(response, callback, 401, "The access token is invalid");
        return true;
      }
      Fields query = Request.extractQueryParameters(request);
      EventReader reader = new EventReader(StreamingServer.this, token.get(), response, callback);
      String name = path.replaceFirst("^" + PATH + "/?", "").replace('/', ':');
      if (reader.begin(name, query.getValue("list"), query.getValue("tag"))) {
        reader.greet();
      } else {
        refuse(response, callback, 400, "Unknown stream type");
      }
      return true;
    }
  }

  @Override
  public void close() {
    cut();
    LifeCycle.stop(server);
  }
}
