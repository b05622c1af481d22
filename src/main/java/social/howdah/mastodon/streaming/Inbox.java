package social.howdah.mastodon.streaming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Entities;
import social.howdah.mastodon.entity.StreamEvent;
import social.howdah.mastodon.entity.StreamMessage;

/**
 * Hands messages to the listener, each once, and remembers how far each stream has come. For one
 * thread at a time.
 */
final class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class.getName());

  /** Statuses and notifications have ids that lead on; the rest is told when it is heard. */
  private static final Set<StreamEvent> NUMBERED =
      Set.of(StreamEvent.UPDATE, StreamEvent.NOTIFICATION);

  /** The little of a payload that says which one it is. */
  record Identified(@Nullable String id) {}

  private record Place(List<String> stream, StreamEvent event) {}

  private final Map<Place, String> last = new HashMap<>();
  private final Recent recent = new Recent();
  private final StreamListener listener;

  Inbox(StreamListener listener) {
    this.listener = listener;
  }

  void take(StreamMessage message) {
    StreamEvent event = message.event().known().orElse(null);
    if (event != null && NUMBERED.contains(event) && message.payload() != null) {
      String id = Entities.read(message.payload(), Identified.class).id();
      if (id == null || !recent.isNew(message.stream() + " " + event + " " + id)) {
        return;
      }
      last.put(new Place(message.stream(), event), id);
    }
    tell(() -> listener.message(message));
  }

  /** The last entry of a stream that was told. */
  Optional<String> last(Stream stream, StreamEvent event) {
    return Optional.ofNullable(last.get(new Place(stream.address(), event)));
  }

  /** Where a stream begins: what is older is not missed. */
  void begins(Stream stream, StreamEvent event, String id) {
    last.putIfAbsent(new Place(stream.address(), event), id);
  }

  void tell(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A listener failed on a message of a stream.", e);
    }
  }
}
