package social.howdah.publish.posting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.RateLimitedException;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.instance.Instances;
import social.howdah.mastodon.statuses.StatusLength;

/** The limits of each instance. */
@Singleton
class InstanceLimits {

  private final Instances instances;

  @Inject
  InstanceLimits(Instances instances) {
    this.instances = instances;
  }

  /**
   * How long a status may be there; Mastodon's own limits where the instance does not say.
   *
   * @throws social.howdah.mastodon.MastodonException when the instance cannot be asked
   */
  StatusLength length(Caller caller) {
    InstanceInfo info = info(caller);
    return info == null ? StatusLength.USUAL : StatusLength.of(info);
  }

  /**
   * What the instance says of itself; null where it does not.
   *
   * @throws social.howdah.mastodon.MastodonException when the instance cannot be asked
   */
  @Nullable InstanceInfo info(Caller caller) {
    try {
      return instances.describe(caller);
    } catch (RateLimitedException e) {
      throw e;
    } catch (AnswerException e) {
      return null;
    }
  }
}
