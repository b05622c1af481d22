package social.howdah.mastodon.instance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.HealthStatus;

/**
 * Whether an instance is well.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/health/">Mastodon: health</a>
 */
@Singleton
public class Health extends Area<HealthApi> {

  @Inject
  public Health(MastodonClient client) {
    super(client, HealthApi.class);
  }

  /** Whether the instance is well. */
  public HealthStatus get(Caller caller) {
    return as(caller).get();
  }
}
