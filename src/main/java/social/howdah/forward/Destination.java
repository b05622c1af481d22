package social.howdah.forward;

import java.util.Optional;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;

/** A place messages go to, as configured. Called by one thread at a time, outside transactions. */
public interface Destination {

  /**
   * Tells a message; after an attempt of unknown outcome the same again.
   *
   * @return what the other side calls it, if it says; else {@link Receipt#NONE}
   * @throws RetryableDeliveryException when it may be taken later
   * @throws DestinationGoneException when nothing will be taken any more
   * @throws Exception anything else makes a dead letter of this message alone; what it says is
   *     shown to people
   */
  Receipt tell(Message message) throws Exception;

  /**
   * What {@link #tell} would hand over, for people to look at beforehand. Contacts nobody; may be
   * called by any thread.
   *
   * @return empty where the kind does not say
   */
  default Optional<Written> written(Message message) {
    return Optional.empty();
  }
}
