package social.howdah.forward;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.http.AddressRefusedException;
import social.howdah.platform.http.HttpAnswer;
import social.howdah.platform.http.HttpDocument;
import social.howdah.platform.http.HttpOut;

/**
 * Sends requests to destinations, and says what an answer means: what may pass is tried again, 410
 * ends the destination, anything else that is no success makes a dead letter.
 */
@Singleton
public class Sender {
  private final HttpOut out;
  private final Clock clock;

  @Inject
  Sender(HttpOut out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /**
   * Sends a request that is answered with a success. What is thrown tells no address, for that may
   * be a secret.
   *
   * @return with the beginning of the answer, up to 64 kB
   */
  public HttpDocument send(Outgoing outgoing)
      throws RetryableDeliveryException, DestinationGoneException {
    HttpDocument document = answer(outgoing);
    judge(document.answer());
    return document;
  }

  /** The same to a chat whose answers say more than their status. */
  public HttpDocument send(Outgoing outgoing, ErrorCodes codes)
      throws RetryableDeliveryException, DestinationGoneException {
    HttpDocument document = answer(outgoing);
    judge(document, codes);
    return document;
  }

  /** Sends a request, and returns what answers it, be it a success or not. */
  public HttpDocument answer(Outgoing outgoing) throws RetryableDeliveryException {
    try {
      return out.send(
          outgoing.method(),
          outgoing.uri(),
          outgoing.headers(),
          outgoing.bytes(),
          outgoing.contentType());
    } catch (AddressRefusedException e) {
      throw RetryableDeliveryException.refused(String.valueOf(e.getMessage()));
    } catch (SSLException e) {
      throw RetryableDeliveryException.refused(
          "No secure connection to the destination: its certificate may be out of date or unknown.");
    } catch (ConnectException | ConnectTimeoutException | UnknownHostException e) {
      throw RetryableDeliveryException.refused("The destination cannot be reached.");
    } catch (IOException e) {
      throw RetryableDeliveryException.outcomeUnknown("The destination gave no answer.");
    }
  }

  /** Says what such a chat's answer means: returns after a success, or a code in no table. */
  public void judge(HttpDocument document, ErrorCodes codes)
      throws RetryableDeliveryException, DestinationGoneException {
    // Who says when to come again is asked first.
    if (document.answer().status() != 429) {
      codes.judge(document);
    }
    judge(document.answer());
  }

  /** Says what an answer means: returns after a success. */
  public void judge(HttpAnswer answer) throws RetryableDeliveryException, DestinationGoneException {
    if (answer.succeeded()) {
      return;
    }
    String told = "The destination answered " + answer.status() + ".";
    if (answer.status() == 410) {
      throw new DestinationGoneException(told);
    }
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
