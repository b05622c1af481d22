package social.howdah.mastodon.streaming;

import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.exceptions.UpgradeException;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.Entities;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.entity.StreamError;
import social.howdah.mastodon.entity.StreamEvent;
import social.howdah.mastodon.entity.StreamMessage;
import social.howdah.mastodon.entity.StreamSubscription;

/**
 * The streams of one account on one socket. When it breaks it is opened again, later each time; the
 * streams are subscribed to again, and what was missed is fetched before anything new is read. All
 * of it happens in order on one executor, and nothing is read from the socket while the listener is
 * busy. Methods may be called from any thread.
 */
public final class StreamConnection implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(StreamConnection.class.getName());

  /** A server that is alive answers a ping within this time. */
  private static final Duration SILENCE = Duration.ofSeconds(75);

  private static final Duration HEARTBEAT = Duration.ofSeconds(30);
  private static final int UNAUTHORIZED = 401;

  private final Map<Stream, Boolean> streams = new ConcurrentHashMap<>();
  private final Backoff backoff = new Backoff();
  private final Sockets sockets;
  private final Supplier<URI> address;
  private final Gap gap;
  private final Caller.UserToken caller;
  private final StreamListener listener;
  private final Inbox inbox;
  private final Executor inOrder;
  private volatile @Nullable Session session;
  private volatile boolean closed;

  StreamConnection(
      Sockets sockets,
      Supplier<URI> address,
      Gap gap,
      Caller.UserToken caller,
      StreamListener listener) {
    this.sockets = sockets;
    this.address = address;
    this.gap = gap;
    this.caller = caller;
    this.listener = listener;
    this.inbox = new Inbox(listener);
    this.inOrder = MoreExecutors.newSequentialExecutor(sockets.threads());
  }

  /** Listens to another stream; now, and after each time the socket broke. */
  public void subscribe(Stream stream) {
    if (streams.putIfAbsent(stream, true) == null) {
      send("subscribe", stream);
    }
  }

  /** Listens to a stream no longer. */
  public void unsubscribe(Stream stream) {
    if (streams.remove(stream) != null) {
      send("unsubscribe", stream);
    }
  }

  public boolean isOpen() {
    Session now = session;
    return now != null && now.isOpen();
  }

  /** Ends it. The listener may still get what was being read. */
  @Override
  public void close() {
    closed = true;
    Session now = session;
    if (now != null) {
      now.close();
    }
  }

  void open() {
    inOrder.execute(this::connect);
  }

  private void connect() {
    if (closed) {
      return;
    }
    try {
      sockets.open(address.get(), caller, new Reader(), (opened, failure) -> failed(failure));
    } catch (UnauthorizedException e) {
      end(String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      again(e);
    }
  }

  private void failed(@Nullable Throwable failure) {
    if (failure instanceof UpgradeException refused
        && refused.getResponseStatusCode() == UNAUTHORIZED) {
      inOrder.execute(() -> end(caller.instance() + " refuses the token"));
    } else if (failure != null) {
      again(failure);
    }
  }

  private void again(Throwable failure) {
    if (!closed) {
      LOG.log(Level.FINE, "A stream of " + caller.instance() + " broke.", failure);
      sockets.later(this::open, backoff.next());
    }
  }

  private void end(String reason) {
    close();
    inbox.tell(() -> listener.ended(reason));
  }

  /** The socket is there: streams, the gap, and only then what is new. */
  private void begin(Session opened) {
    try {
      session = opened;
      streams.keySet().forEach(stream -> send("subscribe", stream));
      for (Stream stream : streams.keySet()) {
        for (StreamEvent event : numbered(stream)) {
          fill(stream, event);
        }
      }
      backoff.reset();
      inbox.tell(listener::connected);
      opened.demand();
    } catch (UnauthorizedException e) {
      end(String.valueOf(e.getMessage()));
    } catch (MastodonException e) {
      // What was missed would be lost: the socket's end brings us here again.
      opened.close();
    }
    if (closed) {
      opened.close();
    }
  }

  private void fill(Stream stream, StreamEvent event) {
    inbox
        .last(stream, event)
        .ifPresentOrElse(
            last -> gap.after(stream, event, last).forEach(inbox::take),
            () -> gap.newest(stream, event).ifPresent(id -> inbox.begins(stream, event, id)));
  }

  private static Set<StreamEvent> numbered(Stream stream) {
    return switch (stream.name()) {
      case "user" -> Set.of(StreamEvent.UPDATE, StreamEvent.NOTIFICATION);
      case "user:notification" -> Set.of(StreamEvent.NOTIFICATION);
      case "direct" -> Set.of();
      default -> Set.of(StreamEvent.UPDATE);
    };
  }

  private void send(String type, Stream stream) {
    Session now = session;
    if (now != null && now.isOpen()) {
      now.sendText(
          Entities.write(new StreamSubscription(type, stream.name(), stream.list(), stream.tag())),
          Callback.NOOP);
    }
  }

  private void read(String text) {
    try {
      StreamError error = Entities.read(text, StreamError.class);
      if (error.error() == null) {
        inbox.take(Entities.read(text, StreamMessage.class));
      } else {
        inbox.tell(() -> listener.refused(error.error()));
      }
    } catch (IllegalArgumentException e) {
      LOG.log(Level.WARNING, "A message of a stream cannot be read: " + e.getMessage());
    }
  }

  private void beat(Session open) {
    if (open.isOpen()) {
      open.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
      sockets.later(() -> beat(open), HEARTBEAT);
    }
  }

  /** One socket's frames; read one by one, as the executor comes to them. */
  private final class Reader extends Session.Listener.Abstract {
    @Override
    public void onWebSocketOpen(Session opened) {
      super.onWebSocketOpen(opened);
      opened.setIdleTimeout(SILENCE);
      beat(opened);
      inOrder.execute(() -> begin(opened));
    }

    @Override
    public void onWebSocketText(String text) {
      inOrder.execute(
          () -> {
            read(text);
            getSession().demand();
          });
    }

    @Override
    public void onWebSocketClose(int code, String reason) {
      again(new IOException("closed with " + code));
    }
  }
}
