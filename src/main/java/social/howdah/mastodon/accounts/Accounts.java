package social.howdah.mastodon.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.AccountList;
import social.howdah.mastodon.entity.CredentialAccount;
import social.howdah.mastodon.entity.FamiliarFollowers;
import social.howdah.mastodon.entity.FeaturedTag;
import social.howdah.mastodon.entity.IdentityProof;
import social.howdah.mastodon.entity.Relationship;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.Token;

/**
 * Accounts: one's own and others.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/accounts/">Mastodon: accounts</a>
 */
@Singleton
public class Accounts extends Area<AccountsApi> {

  @Inject
  public Accounts(MastodonClient client) {
    super(client, AccountsApi.class);
  }

  /**
   * Signs somebody up. The token answers 403 until the e-mail address is confirmed. Scope {@code
   * write:accounts}.
   */
  public Token register(Caller.AppToken caller, Registration request) {
    return as(caller).register(request);
  }

  /** The account of the token. Scope {@code profile} or {@code read:accounts}. */
  public CredentialAccount verifyCredentials(Caller.UserToken caller) {
    return as(caller).verifyCredentials();
  }

  /** Changes the profile and the defaults for new statuses. Scope {@code write:accounts}. */
  public CredentialAccount updateCredentials(Caller.UserToken caller, CredentialsUpdate update) {
    return as(caller).updateCredentials(update);
  }

  /** An account. */
  public Account get(Caller caller, String id) {
    return as(caller).get(id);
  }

  /** Accounts by their ids; those that are not there are left out. Since Mastodon 4.3. */
  public List<Account> getMany(Caller caller, @Nullable List<String> ids) {
    return as(caller).getMany(ids);
  }

  /**
   * Statuses of an account, the newest first. Scope {@code read:statuses} for what is not public. A
   * page has 20 entries, at most 40.
   */
  public Page<Status> statuses(Caller caller, String id, StatusesFilter filter) {
    return as(caller).statuses(id, filter);
  }

  /** Who follows an account. A page has 40 entries, at most 80. */
  public Page<Account> followers(Caller caller, String id, Paging paging) {
    return as(caller).followers(id, paging);
  }

  /** Whom an account follows. A page has 40 entries, at most 80. */
  public Page<Account> following(Caller caller, String id, Paging paging) {
    return as(caller).following(id, paging);
  }

  /** The hashtags on a profile. */
  public List<FeaturedTag> featuredTags(Caller caller, String id) {
    return as(caller).featuredTags(id);
  }

  /** The caller's lists that have an account. Scope {@code read:lists}. */
  public List<AccountList> lists(Caller.UserToken caller, String id) {
    return as(caller).lists(id);
  }

  /** Follows an account, or changes how it is followed. Scope {@code write:follows}. */
  public Relationship follow(Caller.UserToken caller, String id, FollowOptions options) {
    return as(caller).follow(id, options);
  }

  /** Follows an account no longer. Scope {@code write:follows}. */
  public Relationship unfollow(Caller.UserToken caller, String id) {
    return as(caller).unfollow(id);
  }

  /** Makes an account follow the caller no longer. Scope {@code write:follows}. */
  public Relationship removeFromFollowers(Caller.UserToken caller, String id) {
    return as(caller).removeFromFollowers(id);
  }

  /** Blocks an account. Timelines may be cleaned a little later. Scope {@code write:blocks}. */
  public Relationship block(Caller.UserToken caller, String id) {
    return as(caller).block(id);
  }

  /** Blocks an account no longer. Scope {@code write:blocks}. */
  public Relationship unblock(Caller.UserToken caller, String id) {
    return as(caller).unblock(id);
  }

  /** Mutes an account. Scope {@code write:mutes}. */
  public Relationship mute(
      Caller.UserToken caller,
      String id,
      @Nullable Boolean notifications,
      @Nullable Integer duration) {
    return as(caller).mute(id, notifications, duration);
  }

  /** Mutes an account no longer. Scope {@code write:mutes}. */
  public Relationship unmute(Caller.UserToken caller, String id) {
    return as(caller).unmute(id);
  }

  /**
   * Features an account on the caller's profile. Scope {@code write:accounts}.
   *
   * @deprecated since Mastodon 4.4.0; use {@link #endorse}
   */
  @Deprecated
  public Relationship pin(Caller.UserToken caller, String id) {
    return as(caller).pin(id);
  }

  /**
   * Features an account no longer. Scope {@code write:accounts}.
   *
   * @deprecated since Mastodon 4.4.0; use {@link #unendorse}
   */
  @Deprecated
  public Relationship unpin(Caller.UserToken caller, String id) {
    return as(caller).unpin(id);
  }

  /**
   * The accounts that an account features on its profile. Since Mastodon 4.4. A page has 40
   * entries, at most 80.
   */
  public Page<Account> endorsements(Caller caller, String id, Paging paging) {
    return as(caller).endorsements(id, paging);
  }

  /**
   * Features an account on the caller's profile. Scope {@code write:accounts}. Since Mastodon 4.4.
   */
  public Relationship endorse(Caller.UserToken caller, String id) {
    return as(caller).endorse(id);
  }

  /** Features an account no longer. Scope {@code write:accounts}. Since Mastodon 4.4. */
  public Relationship unendorse(Caller.UserToken caller, String id) {
    return as(caller).unendorse(id);
  }

  /** Keeps a private note on an account; null or empty removes it. Scope {@code write:accounts}. */
  public Relationship setNote(Caller.UserToken caller, String id, @Nullable String comment) {
    return as(caller).setNote(id, comment);
  }

  /** How the caller stands to accounts. Scope {@code read:follows}. */
  public List<Relationship> relationships(
      Caller.UserToken caller, @Nullable List<String> ids, @Nullable Boolean withSuspended) {
    return as(caller).relationships(ids, withSuspended);
  }

  /** Who of those the caller follows follows accounts. Scope {@code read:follows}. */
  public List<FamiliarFollowers> familiarFollowers(
      Caller.UserToken caller, @Nullable List<String> ids) {
    return as(caller).familiarFollowers(ids);
  }

  /**
   * Finds accounts by their names. Scope {@code read:accounts}. A page has 40 entries, at most 80.
   */
  public Page<Account> search(Caller.UserToken caller, AccountSearch request) {
    return as(caller).search(request);
  }

  /**
   * An account by its address, {@code me} or {@code me@mastodon.example}, if the instance knows it.
   * Scope {@code read:accounts}.
   */
  public Account lookup(Caller.UserToken caller, String acct) {
    return as(caller).lookup(acct);
  }

  /**
   * Proofs of identity by Keybase.
   *
   * @deprecated since Mastodon 3.5.0; there is nothing in its place
   */
  @Deprecated
  public List<IdentityProof> identityProofs(Caller.UserToken caller, String id) {
    return as(caller).identityProofs(id);
  }
}
