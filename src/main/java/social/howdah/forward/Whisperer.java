package social.howdah.forward;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.message.Whisper;
import social.howdah.outbox.CancelledDeliveryException;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Receipt;
import social.howdah.platform.json.Json;

/** Tells one person in chat what nobody else shall see. */
@Singleton
@Handles("chat-whisper")
class Whisperer implements DeliveryHandler {
  private final Reach reach;

  @Inject
  Whisperer(Reach reach) {
    this.reach = reach;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    Whisper whisper = Json.read(delivery.payload(), Whisper.class);
    return reach.call(
        whisper.destination(),
        destination -> {
          if (!(destination instanceof Conversation conversation)) {
            throw new CancelledDeliveryException("Nobody can be told anything alone there.");
          }
          conversation.whisper(whisper);
          return Receipt.NONE;
        });
  }
}
