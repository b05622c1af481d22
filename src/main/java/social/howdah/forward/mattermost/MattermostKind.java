package social.howdah.forward.mattermost;

import jakarta.inject.Singleton;
import java.util.Map;
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
    config.url("icon");
    return new MattermostDestination(config.address(), config.fields(FIELDS), config.sender());
  }
}
