package social.howdah.mastodon.streaming;

import social.howdah.mastodon.Entities;
import social.howdah.mastodon.entity.Announcement;
import social.howdah.mastodon.entity.AnnouncementReactionEvent;
import social.howdah.mastodon.entity.Conversation;
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
    if (event == StreamEvent.FILTERS_CHANGED) {
      filtersChanged();
    } else if (event == StreamEvent.NOTIFICATIONS_MERGED) {
      notificationsMerged();
    } else if (event != null && payload != null) {
      message(event, payload);
    }
  }

  private void message(StreamEvent event, String payload) {
    switch (event) {
      case UPDATE -> status(Entities.read(payload, Status.class));
      case STATUS_UPDATE -> edited(Entities.read(payload, Status.class));
      case DELETE -> deleted(payload.strip());
      case NOTIFICATION -> notification(Entities.read(payload, Notification.class));
      case CONVERSATION -> conversation(Entities.read(payload, Conversation.class));
      case ANNOUNCEMENT -> announcement(Entities.read(payload, Announcement.class));
      case ANNOUNCEMENT_REACTION ->
          reaction(Entities.read(payload, AnnouncementReactionEvent.class));
      case ANNOUNCEMENT_DELETE -> announcementDeleted(payload.strip());
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

  /** Somebody has written to the account in private. */
  default void conversation(Conversation conversation) {}

  /** The account's filters have changed: those in hand are out of date. */
  default void filtersChanged() {}

  /** Notifications that were held back have come among the others. */
  default void notificationsMerged() {}

  /** The administrators have announced something, or changed what they announced. */
  default void announcement(Announcement announcement) {}

  /** Reactions to an announcement have changed. */
  default void reaction(AnnouncementReactionEvent reaction) {}

  /** An announcement has been deleted. */
  default void announcementDeleted(String id) {}

  /** More was missed on a stream than has been fetched: the newest of it stays unknown. */
  default void missed(Stream stream) {}

  /** The socket is open, and what was missed has been told. */
  default void connected() {}

  /** The socket broke, or cannot be opened. Another is opened after a while. */
  default void broken() {}

  /** The instance refuses a stream, in its own words; the others go on. */
  default void refused(String error) {}

  /** It is over: the token is refused, for that reason. Nothing more will come. */
  default void ended(String reason) {}
}
