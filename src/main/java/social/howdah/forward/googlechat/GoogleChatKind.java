package social.howdah.forward.googlechat;

import jakarta.inject.Singleton;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;

/** Google Chat. */
@Singleton
class GoogleChatKind implements DestinationKind {

  @Override
  public String name() {
    return "google-chat";
  }

  @Override
  public Destination open(DestinationConfig config) {
    return new GoogleChatDestination(
        config.address(), config.text("topic").orElse(""), config.sender());
  }
}
