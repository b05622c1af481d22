package social.howdah.forward;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import social.howdah.message.ChatUsers;
import social.howdah.message.PersonalPlaces;

/** The direct messages each person has in a chat where they have tied their user. */
@Singleton
class OwnChats implements OwnDestination {

  /** A configured destination, by its name. */
  private record Chat(String name, Conversation conversation) {}

  private final Map<String, Chat> chats;
  private final ChatUsers users;

  @Inject
  OwnChats(DestinationsConfig config, ChatUsers users) {
    this(config.destinations(), users);
  }

  OwnChats(Map<String, Destination> destinations, ChatUsers users) {
    this.chats =
        destinations.entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Conversation)
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> PersonalPlaces.alone(entry.getKey()), OwnChats::chat));
    this.users = users;
  }

  private static Chat chat(Entry<String, Destination> destination) {
    return new Chat(destination.getKey(), (Conversation) destination.getValue());
  }

  @Override
  public Set<String> names() {
    return chats.keySet();
  }

  @Override
  public Optional<Destination> of(String name, String person) {
    return Optional.ofNullable(chats.get(name))
        .flatMap(
            chat -> users.of(person, chat.name()).flatMap(user -> chat.conversation().alone(user)));
  }

  @Override
  public String needs() {
    return "a user of that chat tied to them by /howdah link";
  }
}
