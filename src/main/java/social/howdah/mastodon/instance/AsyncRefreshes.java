package social.howdah.mastodon.instance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.WrappedAsyncRefresh;

/**
 * Work that goes on at the instance after its answer.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/async_refreshes/">Mastodon:
 *     async_refreshes</a>
 */
@Singleton
public class AsyncRefreshes extends Area<AsyncRefreshesApi> {

  @Inject
  public AsyncRefreshes(MastodonClient client) {
    super(client, AsyncRefreshesApi.class);
  }

  /**
   * Whether work that a {@code Mastodon-Async-Refresh} header named is done. Experimental. Scope
   * {@code read}. Since Mastodon 4.4.
   */
  public WrappedAsyncRefresh get(Caller.UserToken caller, String id) {
    return as(caller).get(id);
  }
}
