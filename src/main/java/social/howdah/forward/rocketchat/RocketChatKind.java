package social.howdah.forward.rocketchat;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;

/** Rocket.Chat. */
@Singleton
class RocketChatKind implements DestinationKind {
  private static final Map<String, String> FIELDS =
      Map.of("channel", "channel", "alias", "username", "avatar", "icon");

  @Override
  public String name() {
    return "rocket-chat";
  }

  @Override
  public Destination open(DestinationConfig config) {
    Optional<URI> server = config.url("server");
    if (server.isPresent()) {
      return conversation(config, server.get());
    }
    config.url("icon");
    return new RocketChatDestination(config.address(), config.fields(FIELDS), config.sender());
  }

  /** By a bot instead of a webhook. */
  private static Destination conversation(DestinationConfig config, URI server) {
    if (config.secret("url").isPresent()) {
      throw config.refuse("url", "must not be set together with .server: messages go one way.");
    }
    String channel = config.required("channel");
    if (!channel.matches("[\\w-]{1,100}")) {
      throw config.refuse(
          "channel", "must be a room's id, with which its page in Workspace → Rooms ends.");
    }
    return new RocketChatConversation(
        new RocketChatApi(
            server, config.required("user-id"), config.requiredSecret("token"), config.sender()),
        channel,
        config.secrets("command-tokens").isEmpty()
            ? RocketChatButtons.NONE
            : RocketChatButtons.AMONG_OTHERS);
  }
}
