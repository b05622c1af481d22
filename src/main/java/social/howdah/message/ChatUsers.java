package social.howdah.message;

import java.util.Optional;

/** Who a person is in a chat: what is behind it, only those who talk with chats know. */
public interface ChatUsers {

  /**
   * The chat's id of a person. Reads the database.
   *
   * @param destination name of the configured destination, by whose app or bot the id was told
   * @return empty for a person who has tied no user of that chat to themselves
   */
  Optional<String> of(String person, String destination);
}
