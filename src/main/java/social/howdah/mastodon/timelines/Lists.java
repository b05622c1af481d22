package social.howdah.mastodon.timelines;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.AccountList;

/**
 * Lists of accounts, each with a timeline.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/lists/">Mastodon: lists</a>
 */
@Singleton
public class Lists extends Area<ListsApi> {

  @Inject
  public Lists(MastodonClient client) {
    super(client, ListsApi.class);
  }

  /** The caller's lists. Scope {@code read:lists}. */
  public List<AccountList> list(Caller.UserToken caller) {
    return as(caller).list();
  }

  /** A list. Scope {@code read:lists}. */
  public AccountList get(Caller.UserToken caller, String id) {
    return as(caller).get(id);
  }

  /** Makes a list. Scope {@code write:lists}. */
  public AccountList create(Caller.UserToken caller, ListRequest request) {
    return as(caller).create(request);
  }

  /** Changes a list. Scope {@code write:lists}. */
  public AccountList update(Caller.UserToken caller, String id, ListRequest request) {
    return as(caller).update(id, request);
  }

  /** Deletes a list. Scope {@code write:lists}. */
  public void delete(Caller.UserToken caller, String id) {
    as(caller).delete(id);
  }

  /**
   * The accounts of a list; a limit of 0 is for all. Scope {@code read:lists}. A page has 40
   * entries, at most 80.
   */
  public Page<Account> accounts(Caller.UserToken caller, String id, Paging paging) {
    return as(caller).accounts(id, paging);
  }

  /** Adds accounts that the caller follows to a list. Scope {@code write:lists}. */
  public void addAccounts(Caller.UserToken caller, String id, List<String> accountIds) {
    as(caller).addAccounts(id, accountIds);
  }

  /** Takes accounts out of a list. Scope {@code write:lists}. */
  public void removeAccounts(Caller.UserToken caller, String id, List<String> accountIds) {
    as(caller).removeAccounts(id, accountIds);
  }
}
