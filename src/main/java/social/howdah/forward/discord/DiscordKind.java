package social.howdah.forward.discord;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;
import social.howdah.platform.Secret;

/** Discord. */
@Singleton
class DiscordKind implements DestinationKind {
  private static final Map<String, String> FIELDS =
      Map.of("username", "username", "avatar_url", "icon");

  @Override
  public String name() {
    return "discord";
  }

  @Override
  public Destination open(DestinationConfig config) {
    config.url("icon");
    return new DiscordDestination(
        answering(config.address()), config.fields(FIELDS), config.sender());
  }

  /** Asks for the message in the answer, and with it its id. */
  private static Secret answering(Secret url) {
    boolean hasQuery = URI.create(url.reveal()).getRawQuery() != null;
    return Secret.of(url.reveal() + (hasQuery ? "&" : "?") + "wait=true");
  }
}
