package social.howdah.mastodon.safety;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;

/**
 * Domains that the caller blocks.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/domain_blocks/">Mastodon: domain_blocks</a>
 */
@Singleton
public class DomainBlocks extends Area<DomainBlocksApi> {

  @Inject
  public DomainBlocks(MastodonClient client) {
    super(client, DomainBlocksApi.class);
  }

  /**
   * The domains that the caller blocks. Scope {@code read:blocks} or {@code follow}. A page has 100
   * entries, at most 200.
   */
  public Page<String> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }

  /**
   * Blocks a domain: its notifications, its accounts' statuses, its followers. Scope {@code
   * write:blocks} or {@code follow}.
   */
  public void block(Caller.UserToken caller, String domain) {
    as(caller).block(domain);
  }

  /** Blocks a domain no longer. Scope {@code write:blocks} or {@code follow}. */
  public void unblock(Caller.UserToken caller, String domain) {
    as(caller).unblock(domain);
  }
}
