package social.howdah.forward;

import social.howdah.message.ChatMessage;
import social.howdah.outbox.Delivery;

/** A place messages go to, as configured. */
public interface Destination {

  /** The request that tells the message. */
  Outgoing outgoing(ChatMessage message, Delivery delivery);
}
