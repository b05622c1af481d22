package social.howdah.mastodon.streaming;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.websocket.api.exceptions.UpgradeException;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.Entities;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.entity.StreamSubscription;

/**
 * The streams of one account on one socket. When it breaks it is opened again, later each time; the
 * streams are subscribed to again, and what was missed is fetched before anything new is read. All
 * of it happens in order, and nothing is read from the socket while the listener is busy. Methods
 * may be called from any thread.
 */
public final class StreamConnection implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(StreamConnection.class.getName());

  /** A socket that lasted so long was a good one: the next may be tried at once. */
  private static final Duration GOOD = Duration.ofMinutes(1);

  /** After so many attempts it is worth a warning. */
  private static final int LASTING = 5;

  private static final Duration SETTLING = Duration.ofSeconds(2);
  private static final int UNAUTHORIZED = 401;

  private final Map<Stream, Boolean> streams = new ConcurrentHashMap<>();
  private final Backoff backoff = new Backoff();
  private final Sockets sockets;
  private final Supplier<URI> address;
  private final Caller.UserToken caller;
  private final StreamListener listener;
  private final Inbox inbox;
  private final CatchUp catchUp;
  private final Executor inOrder;
  private volatile @Nullable Socket socket;
  private volatile boolean closed;

  StreamConnection(
      Sockets sockets,
      Supplier<URI> address,
      CatchUp.Source missed,
      Caller.UserToken caller,
      StreamListener listener) {
    this.sockets = sockets;
    this.address = address;
    this.caller = caller;
    this.listener = listener;
    this.inbox = new Inbox(listener);
    this.catchUp = new CatchUp(missed, inbox, listener);
    this.inOrder = sockets.inOrder();
  }

  /** Listens to another stream; now, and after each time the socket broke. */
  public void subscribe(Stream stream) {
    if (streams.putIfAbsent(stream, true) == null) {
      inOrder.execute(() -> onSocket(now -> begin(now, Set.of(stream))));
    }
  }

  /** Listens to a stream no longer. */
  public void unsubscribe(Stream stream) {
    if (streams.remove(stream) != null) {
      inOrder.execute(
          () -> {
            catchUp.without(stream);
            onSocket(now -> send(now, "unsubscribe", stream));
          });
    }
  }

  public boolean isOpen() {
    Socket now = socket;
    return now != null && now.isOpen();
  }

  /** Ends it. The listener may still get what was being read. */
  @Override
  public void close() {
    closed = true;
    Socket now = socket;
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
      sockets.open(address.get(), caller, new Socket(sockets, new Events()), this::failed);
    } catch (UnauthorizedException e) {
      end(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      again(e, Duration.ZERO);
    }
  }

  private void failed(Throwable failure, Duration wait) {
    if (failure instanceof UpgradeException refused
        && refused.getResponseStatusCode() == UNAUTHORIZED) {
      inOrder.execute(() -> end(caller.instance() + " refuses the token"));
    } else {
      again(failure, wait);
    }
  }

  /**
   * Tries again.
   *
   * @param wait how long the server wants to be left alone
   */
  private void again(Throwable failure, Duration wait) {
    inOrder.execute(
        () -> {
          if (closed) {
            return;
          }
          sockets.later(this::open, wait.plus(backoff.next()));
          LOG.log(
              backoff.failures() == LASTING ? Level.WARNING : Level.FINE,
              failure,
              () -> "The streams of " + caller.instance() + " are broken; they are tried again.");
          inbox.tell(listener::broken);
        });
  }

  private void end(String reason) {
    if (!closed) {
      close();
      inbox.tell(() -> listener.ended(reason));
    }
  }

  /** The socket is there: streams, the gap, and only then what is new. */
  private void begin(Socket opened) {
    if (closed) {
      opened.close();
    } else if (begin(opened, streams.keySet())) {
      inbox.tell(listener::connected);
      opened.read();
    }
  }

  private boolean begin(Socket on, Set<Stream> subscribed) {
    try {
      for (Stream stream : subscribed) {
        send(on, "subscribe", stream);
        catchUp.with(stream).forEach(mark -> settle(mark, new Backoff()));
      }
      return true;
    } catch (UnauthorizedException e) {
      end(String.valueOf(e.getMessage()));
    } catch (MastodonException e) {
      LOG.log(Level.FINE, "What a stream missed cannot be fetched.", e);
      // It would be lost: the socket's end brings us here again.
      on.close();
    }
    return false;
  }

  /**
   * Nobody says when a subscription takes effect. What was too late for the first look and too
   * early for the stream is found by another one.
   */
  private void settle(CatchUp.Mark mark, Backoff attempts) {
    Runnable look =
        () -> {
          try {
            if (!closed) {
              catchUp.tell(mark);
            }
          } catch (MastodonException e) {
            LOG.log(Level.FINE, "A stream cannot be looked at.", e);
            if (CatchUp.isPassing(e)) {
              settle(mark, attempts);
            }
          }
        };
    sockets.later(() -> inOrder.execute(look), SETTLING.plus(attempts.next()));
  }

  private void onSocket(Consumer<Socket> work) {
    Socket now = socket;
    if (now != null && now.isOpen()) {
      work.accept(now);
    }
  }

  private static void send(Socket to, String type, Stream stream) {
    to.send(
        Entities.write(new StreamSubscription(type, stream.name(), stream.list(), stream.tag())));
  }

  private final class Events implements Socket.Events {
    @Override
    public void opened(Socket opened) {
      socket = opened;
      inOrder.execute(() -> begin(opened));
    }

    @Override
    public void received(Socket from, String text) {
      inOrder.execute(
          () -> {
            try {
              inbox.read(text);
            } finally {
              from.read();
            }
          });
    }

    @Override
    public void closed(Socket gone, int code) {
      if (gone.age().compareTo(GOOD) > 0) {
        inOrder.execute(backoff::reset);
      }
      again(new IOException("closed with " + code), Duration.ZERO);
    }
  }
}
