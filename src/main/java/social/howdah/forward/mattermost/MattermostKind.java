package social.howdah.forward.mattermost;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;

/** Mattermost. */
@Singleton
class MattermostKind implements DestinationKind {
  private static final Map<String, String> FIELDS =
      Map.of("channel", "channel", "username", "username", "icon_url", "icon");

  @Override
  public String name() {
    return "mattermost";
  }

  @Override
  public Destination open(DestinationConfig config) {
    Optional<URI> server = config.url("server");
    if (server.isPresent()) {
      return conversation(config, server.get());
    }
    config.url("icon");
    return new MattermostDestination(config.address(), config.fields(FIELDS), config.sender());
  }

  /** By a bot instead of a webhook. */
  private static Destination conversation(DestinationConfig config, URI server) {
    if (config.secret("url").isPresent()) {
      throw config.refuse("url", "must not be set together with .server.");
    }
    return new MattermostConversation(
        server,
        config.requiredSecret("token"),
        config.required("channel"),
        new MattermostButtons(
            config.name(), config.actionUrl(), config.secret("signing-secret").orElse(null)),
        config.sender());
  }
}
