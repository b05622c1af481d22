package social.howdah.mastodon;

import java.time.Clock;
import java.util.Optional;
import social.howdah.mastodon.entity.InstanceInfo;

/** What instances can do and take, by what they say of themselves; remembered for an hour. */
final class Capabilities {
  private final MastodonClient client;
  private final Remembered<InstanceInfo> descriptions;
  private final Remembered<ServerVersion> versions;

  Capabilities(MastodonClient client, Clock clock) {
    this.client = client;
    this.descriptions = new Remembered<>(clock);
    this.versions = new Remembered<>(clock);
  }

  /** What the instance says of itself; servers older than 4.0 are asked by the first version. */
  InstanceInfo description(Caller caller) {
    return descriptions.get(
        caller.instance(), () -> describe(client.as(caller, DescriptionApi.class)));
  }

  /** What it has said within the hour; asks nobody. */
  Optional<InstanceInfo> known(Instance instance) {
    return descriptions.known(instance);
  }

  Support support(Caller caller, Endpoint endpoint) {
    return endpoint.since().map(since -> version(caller).has(since)).orElse(Support.YES);
  }

  private ServerVersion version(Caller caller) {
    return versions.get(caller.instance(), () -> findVersion(caller));
  }

  /**
   * Some keep their description to themselves; all servers of the Fediverse name their software.
   */
  private ServerVersion findVersion(Caller caller) {
    try {
      return ServerVersion.of(description(caller));
    } catch (UnauthorizedException | ForbiddenException | NotFoundException e) {
      return nodeinfo(caller);
    }
  }

  private ServerVersion nodeinfo(Caller caller) {
    try {
      return ServerVersion.of(client.as(caller, DescriptionApi.class).nodeinfo());
    } catch (AnswerException e) {
      return ServerVersion.UNKNOWN;
    }
  }

  private static InstanceInfo describe(DescriptionApi api) {
    try {
      return api.instance();
    } catch (NotFoundException e) {
      return api.instanceV1().toInstance();
    }
  }
}
