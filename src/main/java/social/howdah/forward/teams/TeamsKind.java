package social.howdah.forward.teams;

import jakarta.inject.Singleton;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;

/** Microsoft Teams. */
@Singleton
class TeamsKind implements DestinationKind {

  @Override
  public String name() {
    return "teams";
  }

  @Override
  public Destination open(DestinationConfig config) {
    return new TeamsDestination(config.address(), config.sender());
  }
}
