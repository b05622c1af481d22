package social.howdah.mastodon.discovery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.Search;

/**
 * Search.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/search/">Mastodon: search</a>
 */
@Singleton
public class Searches extends Area<SearchesApi> {

  @Inject
  public Searches(MastodonClient client) {
    super(client, SearchesApi.class);
  }

  /**
   * Finds accounts, statuses and hashtags; a URL may be looked up elsewhere. Statuses need a user
   * token. Scope {@code read:search} for what is not public.
   */
  public Search search(Caller caller, SearchRequest request) {
    return as(caller).search(request);
  }
}
