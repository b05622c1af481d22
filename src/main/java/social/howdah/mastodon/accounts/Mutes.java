package social.howdah.mastodon.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.MutedAccount;

/**
 * Muted accounts.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/mutes/">Mastodon: mutes</a>
 */
@Singleton
public class Mutes extends Area<MutesApi> {

  @Inject
  public Mutes(MastodonClient client) {
    super(client, MutesApi.class);
  }

  /**
   * The accounts that the caller mutes. Scope {@code read:mutes} or {@code follow}. A page has 40
   * entries, at most 80.
   */
  public Page<MutedAccount> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }
}
