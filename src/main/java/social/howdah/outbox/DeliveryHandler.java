package social.howdah.outbox;

/**
 * Does one kind of work. Implementations are CDI beans that carry {@link Handles}; they are called
 * outside any transaction, by one thread for each lane.
 */
public interface DeliveryHandler {

  /**
   * Does the work.
   *
   * @return what came of it; the delivery is done
   * @throws RetryableDeliveryException to be called again later; the lane waits
   * @throws CancelledDeliveryException when there is nothing to do
   * @throws Exception anything else makes the delivery a dead letter; the message is shown to
   *     people and must hold no secret
   */
  Receipt deliver(Delivery delivery) throws Exception;
}
