package social.howdah.forward;

import social.howdah.message.Whisper;
import social.howdah.outbox.Receipt;

/**
 * Direct messages with one person, where a chat wants them begun in another way than those in a
 * channel.
 *
 * @param chat changes them
 * @param beginning tells them
 */
public record DirectMessages(Conversation chat, Beginning beginning) implements Conversation {

  /** Called, and throws, as {@link Conversation#tell(Message, Footer)}. */
  public interface Beginning {
    Receipt tell(Message message, Footer footer) throws Exception;
  }

  @Override
  public Receipt tell(Message message, Footer footer) throws Exception {
    return beginning.tell(message, footer);
  }

  @Override
  public void edit(Message message, Footer footer, String reference) throws Exception {
    chat.edit(message, footer, reference);
  }

  @Override
  public void whisper(Whisper whisper) throws Exception {
    chat.whisper(whisper);
  }
}
