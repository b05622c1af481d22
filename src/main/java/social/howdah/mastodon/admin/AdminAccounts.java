package social.howdah.mastodon.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.entity.AdminAccount;

/**
 * Accounts, for moderators.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/admin/accounts/">Mastodon: admin/accounts</a>
 */
@Singleton
public class AdminAccounts extends Area<AdminAccountsApi> {

  @Inject
  public AdminAccounts(MastodonClient client) {
    super(client, AdminAccountsApi.class);
  }

  /** Accounts, by flags. Scope {@code admin:read:accounts}. A page has 100 entries, at most 200. */
  public Page<AdminAccount> listV1(Caller.UserToken caller, AccountFlags request) {
    return as(caller).listV1(request);
  }

  /**
   * Accounts, by origin, state and role. Scope {@code admin:read:accounts}. A page has 100 entries,
   * at most 200.
   */
  public Page<AdminAccount> listV2(Caller.UserToken caller, AccountFilter filter) {
    return as(caller).listV2(filter);
  }

  /** An account. Scope {@code admin:read:accounts}. */
  public AdminAccount get(Caller.UserToken caller, String id) {
    return as(caller).get(id);
  }

  /** Approves a pending account. Scope {@code admin:write:accounts}. */
  public AdminAccount approve(Caller.UserToken caller, String id) {
    return as(caller).approve(id);
  }

  /** Rejects a pending account. Scope {@code admin:write:accounts}. */
  public AdminAccount reject(Caller.UserToken caller, String id) {
    return as(caller).reject(id);
  }

  /** Deletes the data of a suspended account. Scope {@code admin:write:accounts}. */
  public AdminAccount delete(Caller.UserToken caller, String id) {
    return as(caller).delete(id);
  }

  /** Acts against an account, and tells it so if asked to. Scope {@code admin:write:accounts}. */
  public void performAction(Caller.UserToken caller, String id, AccountAction request) {
    as(caller).performAction(id, request);
  }

  /** Lets a disabled account log in again. Scope {@code admin:write:accounts}. */
  public AdminAccount enable(Caller.UserToken caller, String id) {
    return as(caller).enable(id);
  }

  /** Limits an account no longer. Scope {@code admin:write:accounts}. */
  public AdminAccount unsilence(Caller.UserToken caller, String id) {
    return as(caller).unsilence(id);
  }

  /** Suspends an account no longer. Scope {@code admin:write:accounts}. */
  public AdminAccount unsuspend(Caller.UserToken caller, String id) {
    return as(caller).unsuspend(id);
  }

  /** Marks the media of an account as sensitive no longer. Scope {@code admin:write:accounts}. */
  public AdminAccount unsensitive(Caller.UserToken caller, String id) {
    return as(caller).unsensitive(id);
  }
}
