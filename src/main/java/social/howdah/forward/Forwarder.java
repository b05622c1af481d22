package social.howdah.forward;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import social.howdah.message.ChatMessage;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.http.AddressRefusedException;
import social.howdah.platform.http.HttpAnswer;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.json.Json;

/**
 * Sends messages. A destination that is down, slow or busy is tried again; one that refuses makes a
 * dead letter. After an attempt of unknown outcome the message may arrive twice: chats have no way
 * to tell.
 */
@Singleton
@Handles("chat")
class Forwarder implements DeliveryHandler {
  private final Map<String, DestinationsConfig.Configured> destinations;
  private final HttpOut out;
  private final Clock clock;

  @Inject
  Forwarder(DestinationsConfig config, HttpOut out, Clock clock) {
    this.destinations = config.destinations();
    this.out = out;
    this.clock = clock;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    ChatMessage message = Json.read(delivery.payload(), ChatMessage.class);
    DestinationsConfig.Configured configured =
        Optional.ofNullable(destinations.get(message.destination()))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "howdah.destination." + message.destination() + ".kind is not set."));
    judge(send(configured, configured.destination().outgoing(message, delivery)));
    return Receipt.NONE;
  }

  private HttpAnswer send(DestinationsConfig.Configured configured, Outgoing outgoing)
      throws RetryableDeliveryException {
    try {
      return out.post(
          URI.create(configured.url().reveal()),
          outgoing.headers(),
          outgoing.bytes(),
          outgoing.contentType());
    } catch (AddressRefusedException e) {
      throw RetryableDeliveryException.refused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      // Its message may hold the address, which may be a secret.
      throw RetryableDeliveryException.outcomeUnknown("The destination gave no answer.");
    }
  }

  private void judge(HttpAnswer answer) throws RetryableDeliveryException {
    if (answer.succeeded()) {
      return;
    }
    String told = "The destination answered " + answer.status() + ".";
    boolean busy = answer.status() == 429 || answer.status() == 503;
    Optional<Duration> wait = busy ? answer.retryAfter(clock.instant()) : Optional.empty();
    if (wait.isPresent()) {
      throw RetryableDeliveryException.refusedUntil(told, wait.get());
    }
    if (busy || answer.status() == 408 || answer.status() >= 500) {
      throw RetryableDeliveryException.outcomeUnknown(told);
    }
    throw new IllegalStateException(told);
  }
}
