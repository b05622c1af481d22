package social.howdah.mastodon.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.Account;

/**
 * Blocked accounts.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/blocks/">Mastodon: blocks</a>
 */
@Singleton
public class Blocks extends Area<BlocksApi> {

  @Inject
  public Blocks(MastodonClient client) {
    super(client, BlocksApi.class);
  }

  /**
   * The accounts that the caller blocks. Scope {@code read:blocks}. A page has 40 entries, at most
   * 80.
   */
  public Page<Account> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }
}
