package social.howdah.forward.matrix;

import jakarta.inject.Singleton;
import java.util.Set;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;

/** A room of Matrix. */
@Singleton
class MatrixKind implements DestinationKind {

  @Override
  public String name() {
    return "matrix";
  }

  @Override
  public Destination open(DestinationConfig config) {
    String room = config.required("room");
    if (!room.matches("[!#][^\\s/?]{1,254}")) {
      throw config.refuse("room", "must be an id such as !abc:example.org, or an alias, #ops:….");
    }
    String type = config.choice("message-type", Set.of("notice", "text")).orElse("notice");
    return new MatrixDestination(
        new Homeserver(config.address(), config.requiredSecret("token"), room, config.sender()),
        "m." + type);
  }
}
