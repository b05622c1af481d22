package social.howdah.mastodon.streaming;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Entities;
import social.howdah.mastodon.entity.StreamError;
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

  /** Mastodon writes a stream as {@code ["list", "12"]}, others as {@code ["list:12"]}. */
  private record Place(String stream, StreamEvent event) {
    static Place of(Iterable<String> address, StreamEvent event) {
      return new Place(String.join(":", address).toLowerCase(Locale.ROOT), event);
    }
  }

  private final Map<Place, String> last = new HashMap<>();
  private final Recent recent = new Recent();
  private final StreamListener listener;

  Inbox(StreamListener listener) {
    this.listener = listener;
  }

  /** Takes what came by a socket: a message, or the news that a stream is refused. */
  void read(String text) {
    try {
      StreamError error = Entities.read(text, StreamError.class);
      if (error.error() == null) {
        take(Entities.read(text, StreamMessage.class));
      } else {
        tell(() -> listener.refused(error.error()));
      }
    } catch (IllegalArgumentException e) {
      LOG.log(Level.WARNING, "A message of a stream cannot be read: " + e.getMessage());
    }
  }

  void take(StreamMessage message) {
    StreamEvent event = message.event().known().orElse(null);
    if (event != null && NUMBERED.contains(event) && message.payload() != null) {
      Place place = Place.of(message.stream(), event);
      String id = Entities.read(message.payload(), Identified.class).id();
      if (id == null || !recent.isNew(place + id)) {
        return;
      }
      last.put(place, id);
    }
    tell(() -> listener.message(message));
  }

  /** The last entry of a stream that was told, or where it began. */
  Optional<String> last(Stream stream, StreamEvent event) {
    return Optional.ofNullable(last.get(Place.of(stream.address(), event)));
  }

  /** Where a stream begins: what is older is not missed. */
  void begins(Stream stream, StreamEvent event, String id) {
    last.put(Place.of(stream.address(), event), id);
  }

  void forget(Stream stream, StreamEvent event) {
    last.remove(Place.of(stream.address(), event));
  }

  void tell(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A listener failed on a message of a stream.", e);
    }
  }
}
