package social.howdah.mastodon;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.Open;
import social.howdah.mastodon.entity.StreamEvent;
import social.howdah.mastodon.entity.StreamMessage;

/**
 * Server-sent events of an instance. {@link #hasNext} blocks until one comes, at most for the time
 * in which the instance would have given a sign of life. Not for several threads, but for {@link
 * #close}, which ends it from any.
 *
 * <p>Libraries read lines of any length; here a line is bounded, for it comes from a stranger.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent
 *     events</a>
 */
public final class EventStream implements Iterator<StreamMessage>, Closeable {
  private static final int LONGEST = 1 << 20;

  private final InputStream body;
  private final Call call;
  private @Nullable StreamMessage next;
  private volatile boolean closed;

  EventStream(InputStream body, Call call) {
    this.body = body;
    this.call = call;
  }

  /**
   * Whether there is another message.
   *
   * @throws NoAnswerException if the stream breaks
   */
  @Override
  public boolean hasNext() {
    if (next == null && !closed) {
      try {
        next = read().orElse(null);
      } catch (IOException e) {
        if (!closed) {
          throw new NoAnswerException(call.caller().instance() + " broke a stream", e);
        }
      }
    }
    return next != null;
  }

  @Override
  public StreamMessage next() {
    if (hasNext()) {
      StreamMessage message = Objects.requireNonNull(next);
      next = null;
      return message;
    }
    throw new NoSuchElementException("the stream has ended");
  }

  private Optional<StreamMessage> read() throws IOException {
    String event = "";
    StringBuilder data = new StringBuilder();
    for (Optional<String> line = line(); line.isPresent(); line = line()) {
      String text = line.get();
      if (text.startsWith("event:")) {
        event = text.substring("event:".length()).strip();
      } else if (text.startsWith("data:")) {
        data.append(data.isEmpty() ? "" : "\n").append(text.substring("data:".length()).strip());
      } else if (text.isEmpty() && !event.isEmpty()) {
        return Optional.of(message(event, data.toString()));
      }
      if (data.length() > LONGEST) {
        throw new IOException("an event is longer than " + LONGEST);
      }
    }
    return Optional.empty();
  }

  private StreamMessage message(String event, String data) {
    // Where there is nothing to say, Mastodon writes the word for it.
    String payload = data.isEmpty() || data.equals("undefined") ? null : data;
    return new StreamMessage(List.of(name()), Open.of(StreamEvent.class, event), payload);
  }

  /** As sockets name it, {@code user:notification}. */
  private String name() {
    return call.url().getPath().replaceFirst("^.*/streaming/", "").replace('/', ':');
  }

  private Optional<String> line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = body.read(); next != '\n'; next = body.read()) {
      if (next < 0) {
        return Optional.empty();
      }
      if (line.size() == LONGEST) {
        throw new IOException("a line is longer than " + LONGEST);
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    closed = true;
    try {
      body.close();
    } catch (IOException e) {
      // It is given up anyway.
    }
  }
}
