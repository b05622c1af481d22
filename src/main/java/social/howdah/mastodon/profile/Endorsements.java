package social.howdah.mastodon.profile;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.Account;

/**
 * Accounts that the caller features.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/endorsements/">Mastodon: endorsements</a>
 */
@Singleton
public class Endorsements extends Area<EndorsementsApi> {

  @Inject
  public Endorsements(MastodonClient client) {
    super(client, EndorsementsApi.class);
  }

  /**
   * The accounts that the caller features on the profile. Scope {@code read:accounts}. A page has
   * 40 entries, at most 80.
   */
  public Page<Account> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }
}
