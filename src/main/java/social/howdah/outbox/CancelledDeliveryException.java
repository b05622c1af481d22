package social.howdah.outbox;

/**
 * Nothing is to be done, now or later: the delivery ends as {@link DeliveryState.State#CANCELLED}.
 * The message is a sentence for people that says why.
 */
public final class CancelledDeliveryException extends Exception {
  private static final long serialVersionUID = 1L;

  public CancelledDeliveryException(String reason) {
    super(reason);
  }
}
