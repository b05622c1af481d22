package social.howdah.mastodon.instance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.entity.InstanceInfo;

/**
 * Instances.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/instance/">Mastodon: instance</a>
 */
@Singleton
public class Instances {
  private final MastodonClient client;

  @Inject
  public Instances(MastodonClient client) {
    this.client = client;
  }

  /**
   * What the instance says of itself; older servers (before 4.0) are asked by the first version.
   */
  public InstanceInfo get(Caller caller) {
    try {
      return client.call(caller, InstancesApi.class, InstancesApi::v2);
    } catch (NotFoundException e) {
      return client.call(caller, InstancesApi.class, InstancesApi::v1);
    }
  }
}
