package social.howdah.forward;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import social.howdah.forward.trouble.Troubles;
import social.howdah.message.ChatMessage;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.json.Json;

/**
 * Hands messages to destinations. One that is down, slow or busy is tried again; one that refuses a
 * message makes a dead letter; one that is gone, or down for days, is disabled. After an attempt of
 * unknown outcome the message may arrive twice: most chats have no way to tell.
 */
@Singleton
@Handles("chat")
class Forwarder implements DeliveryHandler {
  private final Map<String, Destination> destinations;
  private final Troubles troubles;
  private final Clock clock;

  @Inject
  Forwarder(DestinationsConfig config, Troubles troubles, Clock clock) {
    this.destinations = config.destinations();
    this.troubles = troubles;
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
      Receipt receipt = destination.tell(message(told, delivery));
      troubles.over(told.destination());
      return receipt;
    } catch (DestinationGoneException e) {
      throw RetryableDeliveryException.held(
          troubles.gone(told.destination(), String.valueOf(e.getMessage())));
    } catch (RetryableDeliveryException e) {
      throw judged(told.destination(), e);
    }
  }

  /** One that says when to come again is well. */
  private RetryableDeliveryException judged(String destination, RetryableDeliveryException e) {
    if (e.retryAfter() != null) {
      return e;
    }
    return troubles
        .failed(destination, String.valueOf(e.getMessage()))
        .map(RetryableDeliveryException::held)
        .orElse(e);
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
