package social.howdah.mastodon.streaming;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * A socket: hands out one message at a time, when asked to, and notices by a regular ping that
 * there is nobody at the other end. Public for Jetty, which calls it.
 */
public final class Socket extends Session.Listener.Abstract {
  /** So many beats without a sign of life are enough. */
  private static final int MOST_SILENT_BEATS = 2;

  /** What becomes of a socket; called on a thread of its own that must not be held up. */
  interface Events {
    void opened(Socket socket);

    /** A message; nothing follows until {@link Socket#read}. */
    void received(Socket socket, String text);

    /** The end, after which nothing comes. */
    void closed(Socket socket, int code);
  }

  private final Sockets sockets;
  private final Events events;
  private final long begin = System.nanoTime();
  private volatile boolean reading;
  private final AtomicInteger silentBeats = new AtomicInteger();

  Socket(Sockets sockets, Events events) {
    this.sockets = sockets;
    this.events = events;
  }

  /** Asks for the next message. */
  void read() {
    silentBeats.set(0);
    reading = true;
    getSession().demand();
  }

  void send(String text) {
    getSession().sendText(text, Callback.NOOP);
  }

  void close() {
    getSession().close();
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private void beat() {
    if (!isOpen()) {
      return;
    }
    // While a message is worked on nothing is read, not even the answer to a ping.
    if (reading && silentBeats.getAndIncrement() >= MOST_SILENT_BEATS) {
      getSession().disconnect();
      return;
    }
    getSession().sendPing(ByteBuffer.allocate(0), Callback.NOOP);
    sockets.later(this::beat, sockets.heartbeat());
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    super.onWebSocketOpen(opened);
    opened.setIdleTimeout(Duration.ZERO); // its own pings would keep it awake
    beat();
    events.opened(this);
  }

  @Override
  public void onWebSocketPong(ByteBuffer payload) {
    silentBeats.set(0);
    getSession().demand();
  }

  @Override
  public void onWebSocketText(String text) {
    reading = false;
    events.received(this, text);
  }

  @Override
  public void onWebSocketClose(int code, String reason) {
    events.closed(this, code);
  }
}
