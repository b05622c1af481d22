package social.howdah.forward;

import java.util.Optional;
import social.howdah.message.Whisper;
import social.howdah.outbox.Receipt;

/**
 * A destination where people answer: its messages have buttons, and change with what was done.
 * Every method is called, and throws, as {@link Destination#tell}.
 */
public interface Conversation extends Destination {

  /**
   * Tells a message with what is below it.
   *
   * @return its reference is what {@link #edit} is given
   */
  Receipt tell(Message message, Footer footer) throws Exception;

  /** Not asked for where there may be buttons. */
  @Override
  default Receipt tell(Message message) throws Exception {
    return tell(message, Footer.NONE);
  }

  @Override
  default Optional<Written> written(Message message) {
    return written(message, Footer.NONE);
  }

  /** What {@link #tell(Message, Footer)} would hand over, as {@link Destination#written}. */
  default Optional<Written> written(Message message, Footer footer) {
    return Optional.empty();
  }

  /**
   * Puts another footer below a message. One that people have deleted there is no failure.
   *
   * @param message as it was told
   * @param reference what the other side calls it
   */
  void edit(Message message, Footer footer, String reference) throws Exception;

  /** Tells one person where nobody else sees it: within the channel, or in a direct message. */
  void whisper(Whisper whisper) throws Exception;

  /**
   * The same with one person alone, in direct messages; empty where the chat has no such way. Sends
   * nothing. What it tells throws {@link DestinationGoneException} only for what concerns all.
   *
   * @param user the chat's id of the person
   */
  default Optional<Conversation> alone(String user) {
    return Optional.empty();
  }
}
