package social.howdah.mastodon.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.AdminMeasure;

/**
 * Numbers of the instance over time.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/admin/measures/">Mastodon: admin/measures</a>
 */
@Singleton
public class Measures extends Area<MeasuresApi> {

  @Inject
  public Measures(MastodonClient client) {
    super(client, MeasuresApi.class);
  }

  /** Numbers of the instance over time. Nothing is changed. Scope {@code admin:read}. */
  public List<AdminMeasure> get(Caller.UserToken caller, MeasuresRequest request) {
    return as(caller).get(request);
  }
}
