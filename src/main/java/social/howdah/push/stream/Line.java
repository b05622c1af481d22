package social.howdah.push.stream;

import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Entities;
import social.howdah.mastodon.entity.StreamEvent;
import social.howdah.mastodon.entity.StreamMessage;
import social.howdah.mastodon.streaming.StreamConnection;
import social.howdah.mastodon.streaming.StreamListener;
import social.howdah.push.Hint;
import social.howdah.push.Hints;

/**
 * What is heard of an account. A notification is handed on as a hint; where that fails, and
 * whenever the connection was opened or broke, there is news, which waits here to be fetched.
 */
final class Line implements StreamListener, AutoCloseable {
  /** What a line can be. */
  enum State {
    OPENING,
    OPEN,
    BROKEN,
    /** The instance does not let us listen. */
    REFUSED
  }

  private static final int LONGEST_ID = 200;

  private final UUID account;
  private final Hints hints;
  private final AtomicBoolean news = new AtomicBoolean();
  private volatile State state = State.OPENING;
  private volatile @Nullable StreamConnection connection;

  Line(UUID account, Hints hints) {
    this.account = account;
    this.hints = hints;
  }

  /** The little of a notification that says which one it is. */
  public record Named(@Nullable String id) {}

  UUID account() {
    return account;
  }

  State state() {
    return state;
  }

  void over(StreamConnection opened) {
    connection = opened;
  }

  /** Whether there is news since it was last asked. */
  boolean takeNews() {
    return news.getAndSet(false);
  }

  boolean hasNews() {
    return news.get();
  }

  /** The account is to be looked at, or is not told of any more. */
  void keepNews() {
    news.set(true);
  }

  @Override
  public void message(StreamMessage message) {
    String payload = message.payload();
    if (message.event().is(StreamEvent.NOTIFICATION) && payload != null) {
      String id = Entities.read(payload, Named.class).id();
      if (id != null && id.length() <= LONGEST_ID) {
        hint(id);
      }
    }
  }

  private void hint(String id) {
    try {
      var unused =
          hints
              .take(account, new Hint(id, true))
              .whenComplete(
                  (done, failure) -> {
                    if (failure != null) {
                      keepNews();
                    }
                  });
    } catch (RejectedExecutionException e) {
      keepNews();
    }
  }

  @Override
  public void connected() {
    turns(State.OPEN);
  }

  @Override
  public void broken() {
    turns(State.BROKEN);
  }

  @Override
  public void refused(String error) {
    turns(State.REFUSED);
  }

  @Override
  public void ended(String reason) {
    turns(State.REFUSED);
  }

  private void turns(State next) {
    if (state != next && state != State.REFUSED) {
      state = next;
      keepNews();
    }
  }

  @Override
  public void close() {
    StreamConnection open = connection;
    if (open != null) {
      open.close();
    }
  }
}
