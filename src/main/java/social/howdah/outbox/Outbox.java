package social.howdah.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The door to durable work. */
@Singleton
public class Outbox {

  /**
   * Stores the drafts in their order; joins the caller's transaction. The lanes wake after the
   * commit.
   */
  public void enqueue(List<DeliveryDraft> drafts) {
    throw new UnsupportedOperationException();
  }

  /** Lets a lane that waits for a later attempt go on at once: its account is linked again. */
  public void wake(String lane) {
    throw new UnsupportedOperationException();
  }

  /** Holds a lane until then: its account's rate limit is spent. A call in hand goes on. */
  public void pause(String lane, Instant until) {
    throw new UnsupportedOperationException();
  }

  /** Makes a dead letter wait again, at its old place in its lane; false if it is none. */
  public boolean replay(UUID delivery) {
    throw new UnsupportedOperationException();
  }

  /** Whether a done delivery of the lane has this {@link Receipt#reference()}. */
  public boolean hasReceipt(String lane, String reference) {
    throw new UnsupportedOperationException();
  }

  /** The newest first, without payloads; of these lanes, or of all if there are none. */
  public List<DeliveryState> recent(List<String> lanes, int limit) {
    throw new UnsupportedOperationException();
  }
}
