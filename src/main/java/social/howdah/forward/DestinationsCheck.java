package social.howdah.forward;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import social.howdah.forward.trouble.Trouble;
import social.howdah.forward.trouble.Troubles;
import social.howdah.platform.check.Check;
import social.howdah.platform.check.Finding;

/** Whether the configured destinations take what is sent to them. */
@Singleton
class DestinationsCheck implements Check {
  private final DestinationsConfig config;
  private final Troubles troubles;

  @Inject
  DestinationsCheck(DestinationsConfig config, Troubles troubles) {
    this.config = config;
    this.troubles = troubles;
  }

  @Override
  public String name() {
    return "destinations";
  }

  @Override
  public List<Finding> run() {
    Set<String> names = config.names();
    List<Finding> bad =
        troubles.known().values().stream()
            .filter(trouble -> names.contains(trouble.destination()))
            .map(DestinationsCheck::finding)
            .toList();
    return bad.isEmpty() ? List.of(Finding.fine("destinations.well", names.size())) : bad;
  }

  private static Finding finding(Trouble trouble) {
    return trouble.disabledAt() == null
        ? Finding.look(
            "destinations.failing", trouble.destination(), trouble.since(), trouble.reason())
        : Finding.broken("destinations.disabled", trouble.destination(), trouble.reason());
  }
}
