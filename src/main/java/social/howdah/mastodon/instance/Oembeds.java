package social.howdah.mastodon.instance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.OEmbed;

/**
 * How statuses are shown elsewhere.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/oembed/">Mastodon: oembed</a>
 */
@Singleton
public class Oembeds extends Area<OembedsApi> {

  @Inject
  public Oembeds(MastodonClient client) {
    super(client, OembedsApi.class);
  }

  /** How a status may be shown elsewhere. */
  public OEmbed get(Caller caller, OembedRequest request) {
    return as(caller).get(request);
  }
}
