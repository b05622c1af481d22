package social.howdah.forward.slack;

import jakarta.inject.Singleton;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;

/** Slack. */
@Singleton
class SlackKind implements DestinationKind {

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public Destination open(DestinationConfig config) {
    return new SlackDestination(config.address(), config.sender());
  }
}
