package social.howdah.publish;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.RateLimitedException;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.instance.Instances;

/** The limits of each instance, asked for once an hour. */
@Singleton
class InstanceLimits {
  private static final Duration FRESH = Duration.ofHours(1);
  private static final StatusLength USUAL = new StatusLength(500, 23);

  private record Known(StatusLength length, Instant until) {}

  private final Map<Instance, Known> known = new ConcurrentHashMap<>();
  private final Instances instances;
  private final Clock clock;

  @Inject
  InstanceLimits(Instances instances, Clock clock) {
    this.instances = instances;
    this.clock = clock;
  }

  /**
   * How long a status may be there; Mastodon's own limits where the instance does not say.
   *
   * @throws social.howdah.mastodon.MastodonException when the instance cannot be asked
   */
  StatusLength of(Instance instance) {
    Instant now = clock.instant();
    Known last = known.get(instance);
    if (last == null || last.until.isBefore(now)) {
      last = new Known(ask(instance), now.plus(FRESH));
      known.put(instance, last);
    }
    return last.length;
  }

  private StatusLength ask(Instance instance) {
    try {
      InstanceInfo info = instances.describe(instance);
      return new StatusLength(info.maxCharacters(), info.charactersReservedPerUrl());
    } catch (RateLimitedException e) {
      throw e;
    } catch (AnswerException e) {
      return USUAL;
    }
  }
}
