package social.howdah.forward;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import social.howdah.message.ChatMessage;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.json.Json;

/**
 * Hands messages to destinations. One that is down, slow or busy is tried again; one that refuses a
 * message makes a dead letter; one that is gone is sent nothing more, and what waits stays. After
 * an attempt of unknown outcome the message may arrive twice: most chats have no way to tell.
 */
@Singleton
@Handles("chat")
class Forwarder implements DeliveryHandler {
  private final Map<String, Destination> destinations;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  Forwarder(DestinationsConfig config, Outbox outbox, Clock clock) {
    this.destinations = config.destinations();
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    ChatMessage told = Json.read(delivery.payload(), ChatMessage.class);
    Destination destination =
        Optional.ofNullable(destinations.get(told.destination()))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "howdah.destination." + told.destination() + ".kind is not set."));
    try {
      return destination.tell(message(told, delivery));
    } catch (DestinationGoneException e) {
      String reason = e.getMessage() + " Nothing more is sent there until it is set up again.";
      outbox.hold(delivery.lane(), reason);
      throw RetryableDeliveryException.held(reason);
    }
  }

  private Message message(ChatMessage told, Delivery delivery) {
    return new Message(
        delivery.id(),
        told.event(),
        told.text(),
        Words.of(told),
        delivery.attempt(),
        delivery.outcomeUnknown(),
        clock.instant());
  }
}
