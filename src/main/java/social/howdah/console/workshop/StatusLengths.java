package social.howdah.console.workshop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.instance.Instances;
import social.howdah.mastodon.statuses.StatusLength;

/** How long a status may be where it is going to be posted. */
@Singleton
public class StatusLengths {
  private final Instances instances;

  @Inject
  StatusLengths(Instances instances) {
    this.instances = instances;
  }

  /** Mastodon's own limits where the instance does not say now. */
  public StatusLength of(Instance instance) {
    try {
      return StatusLength.of(instances.describe(instance));
    } catch (MastodonException e) {
      return StatusLength.USUAL;
    }
  }
}
