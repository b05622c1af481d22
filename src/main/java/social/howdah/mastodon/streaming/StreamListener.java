package social.howdah.mastodon.streaming;

import social.howdah.mastodon.Entities;
import social.howdah.mastodon.entity.Notification;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.StreamEvent;
import social.howdah.mastodon.entity.StreamMessage;

/**
 * Who listens to streams. Methods are called by one thread at a time, in order; one that takes long
 * holds up its own connection alone. What they throw is logged and otherwise ignored.
 */
public interface StreamListener {

  /** A message; by default it is read and handed to one of the other methods. */
  default void message(StreamMessage message) {
    String payload = message.payload();
    StreamEvent event = message.event().known().orElse(null);
    if (payload == null || event == null) {
      return;
    }
    switch (event) {
      case UPDATE -> status(Entities.read(payload, Status.class));
      case STATUS_UPDATE -> edited(Entities.read(payload, Status.class));
      case DELETE -> deleted(payload);
      case NOTIFICATION -> notification(Entities.read(payload, Notification.class));
      default -> {}
    }
  }

  /** A status has been posted. */
  default void status(Status status) {}

  /** A status has been changed. */
  default void edited(Status status) {}

  /** A status has been deleted. */
  default void deleted(String id) {}

  /** Something has happened to the account. */
  default void notification(Notification notification) {}

  /** The socket is open, and what was missed has been told. */
  default void connected() {}

  /** The instance refuses a stream, in its own words; the others go on. */
  default void refused(String error) {}

  /** It is over: the token is refused, for that reason. Nothing more will come. */
  default void ended(String reason) {}
}
