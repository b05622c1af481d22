package social.howdah.forward;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import social.howdah.message.ChatMessage;
import social.howdah.message.MessageLooks;

/** Has destinations write messages that nobody sends. */
@Singleton
class Looks implements MessageLooks {
  /** Its message is in no outbox: a button with it does nothing. */
  private static final UUID NO_MESSAGE = new UUID(0, 0);

  private final Reach reach;
  private final DestinationsConfig config;
  private final Clock clock;

  @Inject
  Looks(Reach reach, DestinationsConfig config, Clock clock) {
    this.reach = reach;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public Optional<Look> of(ChatMessage told) {
    Words words = Words.of(told);
    Message message =
        new Message(NO_MESSAGE, told.event(), told.text(), words, 1, false, clock.instant());
    return reach
        .find(told.destination())
        .flatMap(destination -> written(destination, message))
        .map(written -> look(config.kind(told.destination()), words, written));
  }

  /** What the destination is handed at the first attempt. */
  static Optional<Written> written(Destination destination, Message message) {
    return destination instanceof Conversation conversation
        ? conversation.written(message, Footer.of(message))
        : destination.written(message);
  }

  /** Systems read no words. */
  private static Look look(String kind, Words words, Written written) {
    return written.contentType().equals(CloudEvents.CONTENT_TYPE)
        ? new Look(kind, "", "", "", List.of(), "", written.contentType(), written.body())
        : new Look(
            kind,
            words.headline(),
            words.shown(),
            words.hidden(),
            words.pictures().stream().map(Attachment::line).toList(),
            words.url(),
            written.contentType(),
            written.body());
  }
}
