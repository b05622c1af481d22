package social.howdah.mastodon.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.AdminDomainAllow;

/**
 * Domains that an instance of limited federation talks to.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/admin/domain_allows/">Mastodon:
 *     admin/domain_allows</a>
 */
@Singleton
public class DomainAllows extends Area<DomainAllowsApi> {

  @Inject
  public DomainAllows(MastodonClient client) {
    super(client, DomainAllowsApi.class);
  }

  /**
   * Allowed domains. Scope {@code admin:read:domain_allows}. Since Mastodon 4.0. A page has 100
   * entries, at most 200.
   */
  public Page<AdminDomainAllow> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }

  /** An allowed domain. Scope {@code admin:read:domain_allows}. Since Mastodon 4.0. */
  public AdminDomainAllow get(Caller.UserToken caller, String id) {
    return as(caller).get(id);
  }

  /** Allows a domain. Scope {@code admin:write:domain_allows}. Since Mastodon 4.0. */
  public AdminDomainAllow create(Caller.UserToken caller, String domain) {
    return as(caller).create(domain);
  }

  /** Allows a domain no longer. Scope {@code admin:write:domain_allows}. Since Mastodon 4.0. */
  public AdminDomainAllow delete(Caller.UserToken caller, String id) {
    return as(caller).delete(id);
  }
}
