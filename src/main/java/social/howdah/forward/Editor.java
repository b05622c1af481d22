package social.howdah.forward;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import social.howdah.message.ChatEdit;
import social.howdah.message.ChatMessage;
import social.howdah.outbox.CancelledDeliveryException;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.Receipt;
import social.howdah.platform.json.Json;

/** Says below a message in chat what was done about it. The outbox remembers the message. */
@Singleton
@Handles("chat-edit")
class Editor implements DeliveryHandler {
  private final Reach reach;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  Editor(Reach reach, Outbox outbox, Clock clock) {
    this.reach = reach;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    ChatEdit edit = Json.read(delivery.payload(), ChatEdit.class);
    Optional<String> payload = outbox.payload(edit.message());
    Optional<String> reference = outbox.receipt(edit.message()).map(Receipt::reference);
    if (payload.isEmpty() || reference.isEmpty()) {
      throw new CancelledDeliveryException("The message is not known any longer.");
    }
    ChatMessage told = Json.read(payload.get(), ChatMessage.class);
    Message message = Message.of(told, delivery, edit.message(), clock.instant());
    return reach.call(
        edit.destination(),
        destination -> {
          if (!(destination instanceof Conversation conversation)) {
            throw new CancelledDeliveryException("Messages there cannot be changed.");
          }
          Footer footer = new Footer(edit.done(), edit.actions());
          conversation.edit(message, footer, reference.get());
          return Receipt.NONE;
        });
  }
}
