package social.howdah.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import social.howdah.identity.chat.ChatIdentities;
import social.howdah.identity.chat.ChatUser;
import social.howdah.message.ChatUsers;

/** The users of chats that people have tied to themselves. */
@Singleton
class TiedUsers implements ChatUsers {
  private final ChatIdentities identities;

  @Inject
  TiedUsers(ChatIdentities identities) {
    this.identities = identities;
  }

  @Override
  public Optional<String> of(String person, String destination) {
    return identities.metBy(destination, person).map(ChatUser::id);
  }
}
