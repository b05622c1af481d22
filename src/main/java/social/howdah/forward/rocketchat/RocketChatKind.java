package social.howdah.forward.rocketchat;

import jakarta.inject.Singleton;
import java.util.Map;
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
    config.url("icon");
    return new RocketChatDestination(config.address(), config.fields(FIELDS), config.sender());
  }
}
