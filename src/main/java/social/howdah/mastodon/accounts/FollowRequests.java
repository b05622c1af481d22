package social.howdah.mastodon.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.Relationship;

/**
 * Requests to follow the caller.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/follow_requests/">Mastodon:
 *     follow_requests</a>
 */
@Singleton
public class FollowRequests extends Area<FollowRequestsApi> {

  @Inject
  public FollowRequests(MastodonClient client) {
    super(client, FollowRequestsApi.class);
  }

  /**
   * Who wants to follow the caller. Scope {@code read:follows} or {@code follow}. A page has 40
   * entries, at most 80.
   */
  public Page<Account> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }

  /**
   * Accepts a request to follow, by the id of the account. Scope {@code write:follows} or {@code
   * follow}.
   */
  public Relationship authorize(Caller.UserToken caller, String accountId) {
    return as(caller).authorize(accountId);
  }

  /**
   * Rejects a request to follow, by the id of the account. Scope {@code write:follows} or {@code
   * follow}.
   */
  public Relationship reject(Caller.UserToken caller, String accountId) {
    return as(caller).reject(accountId);
  }
}
