package social.howdah.publish.posting;

import social.howdah.mastodon.statuses.StatusRequestBuilder;
import social.howdah.outbox.RetryableDeliveryException;

/** Completes a request, once it is known that its status is not there yet. */
@FunctionalInterface
public interface Preparation {

  /**
   * Adds what takes calls of its own: attachments.
   *
   * @throws RetryableDeliveryException if it is not ready
   */
  StatusRequestBuilder complete(StatusRequestBuilder request) throws RetryableDeliveryException;
}
