package social.howdah.mastodon.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.AdminIpBlock;

/**
 * Addresses that the instance blocks.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/admin/ip_blocks/">Mastodon:
 *     admin/ip_blocks</a>
 */
@Singleton
public class IpBlocks extends Area<IpBlocksApi> {

  @Inject
  public IpBlocks(MastodonClient client) {
    super(client, IpBlocksApi.class);
  }

  /**
   * Blocked ranges. Scope {@code admin:read:ip_blocks}. Since Mastodon 4.0. A page has 100 entries,
   * at most 200.
   */
  public Page<AdminIpBlock> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }

  /** A blocked range. Scope {@code admin:read:ip_blocks}. Since Mastodon 4.0. */
  public AdminIpBlock get(Caller.UserToken caller, String id) {
    return as(caller).get(id);
  }

  /** Blocks a range. Scope {@code admin:write:ip_blocks}. Since Mastodon 4.0. */
  public AdminIpBlock create(Caller.UserToken caller, IpBlockRequest request) {
    return as(caller).create(request);
  }

  /** Changes how a range is blocked. Scope {@code admin:write:ip_blocks}. Since Mastodon 4.0. */
  public AdminIpBlock update(Caller.UserToken caller, String id, IpBlockUpdate update) {
    return as(caller).update(id, update);
  }

  /**
   * Blocks a range no longer. Scope {@code admin:write:ip_blocks}, or by the documentation {@code
   * admin:write:domain_blocks}. Since Mastodon 4.0.
   */
  public AdminIpBlock delete(Caller.UserToken caller, String id) {
    return as(caller).delete(id);
  }
}
