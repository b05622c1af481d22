package social.howdah.mastodon.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.AdminEmailDomainBlock;

/**
 * Domains whose e-mail addresses may not sign up.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/admin/email_domain_blocks/">Mastodon:
 *     admin/email_domain_blocks</a>
 */
@Singleton
public class EmailDomainBlocks extends Area<EmailDomainBlocksApi> {

  @Inject
  public EmailDomainBlocks(MastodonClient client) {
    super(client, EmailDomainBlocksApi.class);
  }

  /**
   * Domains whose addresses are blocked. Scope {@code admin:read:email_domain_blocks}. Since
   * Mastodon 4.0. A page has 100 entries, at most 200.
   */
  public Page<AdminEmailDomainBlock> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }

  /**
   * A domain whose addresses are blocked. Scope {@code admin:read:email_domain_blocks}. Since
   * Mastodon 4.1.
   */
  public AdminEmailDomainBlock get(Caller.UserToken caller, String id) {
    return as(caller).get(id);
  }

  /**
   * Blocks the addresses of a domain. Scope {@code admin:write:email_domain_blocks}. Since Mastodon
   * 4.0.
   */
  public AdminEmailDomainBlock create(Caller.UserToken caller, String domain) {
    return as(caller).create(domain);
  }

  /**
   * Blocks the addresses of a domain no longer. Scope {@code admin:write:email_domain_blocks}.
   * Since Mastodon 4.0.
   */
  public AdminEmailDomainBlock delete(Caller.UserToken caller, String id) {
    return as(caller).delete(id);
  }
}
