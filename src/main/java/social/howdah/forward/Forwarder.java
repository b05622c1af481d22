package social.howdah.forward;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import social.howdah.message.ChatMessage;
import social.howdah.message.ChatTold;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Receipt;
import social.howdah.platform.json.Json;

/**
 * Hands messages to destinations. One that is down, slow or busy is tried again; one that refuses a
 * message makes a dead letter; one that is gone, or down for days, is disabled. After an attempt of
 * unknown outcome the message may arrive twice: most chats have no way to tell.
 */
@Singleton
@Handles("chat")
class Forwarder implements DeliveryHandler {
  private final Reach reach;
  private final Event<ChatTold> telling;
  private final Clock clock;

  @Inject
  Forwarder(Reach reach, Event<ChatTold> telling, Clock clock) {
    this.reach = reach;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    ChatMessage told = Json.read(delivery.payload(), ChatMessage.class);
    Message message = Message.of(told, delivery, delivery.id(), clock.instant());
    return reach.call(
        told.destination(),
        destination -> {
          if (!(destination instanceof Conversation conversation)) {
            return destination.tell(message);
          }
          telling.fire(new ChatTold(delivery.id(), told));
          return conversation.tell(message, Footer.of(message));
        });
  }
}
