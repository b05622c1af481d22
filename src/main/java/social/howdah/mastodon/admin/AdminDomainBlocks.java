package social.howdah.mastodon.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.AdminDomainBlock;

/**
 * Domains that the instance blocks.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/admin/domain_blocks/">Mastodon:
 *     admin/domain_blocks</a>
 */
@Singleton
public class AdminDomainBlocks extends Area<AdminDomainBlocksApi> {

  @Inject
  public AdminDomainBlocks(MastodonClient client) {
    super(client, AdminDomainBlocksApi.class);
  }

  /**
   * Blocked domains. Scope {@code admin:read:domain_blocks}. Since Mastodon 4.0. A page has 100
   * entries, at most 200.
   */
  public Page<AdminDomainBlock> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }

  /** A blocked domain. Scope {@code admin:read:domain_blocks}. Since Mastodon 4.0. */
  public AdminDomainBlock get(Caller.UserToken caller, String id) {
    return as(caller).get(id);
  }

  /** Blocks a domain. Scope {@code admin:write:domain_blocks}. Since Mastodon 4.0. */
  public AdminDomainBlock create(Caller.UserToken caller, DomainBlockRequest request) {
    return as(caller).create(request);
  }

  /**
   * Changes how a domain is blocked. Scope {@code admin:write:domain_blocks}. Since Mastodon 4.0.
   */
  public AdminDomainBlock update(Caller.UserToken caller, String id, DomainBlockUpdate update) {
    return as(caller).update(id, update);
  }

  /** Blocks a domain no longer. Scope {@code admin:write:domain_blocks}. Since Mastodon 4.0. */
  public AdminDomainBlock delete(Caller.UserToken caller, String id) {
    return as(caller).delete(id);
  }
}
