package social.howdah.mastodon.discovery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.entity.CollectionWithAccounts;
import social.howdah.mastodon.entity.WrappedCollection;
import social.howdah.mastodon.entity.WrappedCollectionItem;
import social.howdah.mastodon.entity.WrappedCollections;

/**
 * Collections of accounts that somebody recommends.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/collections/">Mastodon: collections</a>
 */
@Singleton
public class AccountCollections extends Area<AccountCollectionsApi> {

  @Inject
  public AccountCollections(MastodonClient client) {
    super(client, AccountCollectionsApi.class);
  }

  /** Makes a collection. Scope {@code write:collections}. Since Mastodon 4.6. */
  public WrappedCollection create(Caller.UserToken caller, CollectionRequest request) {
    return as(caller).create(request);
  }

  /**
   * A collection with its accounts. Scope {@code read:collections} for what is not public. Since
   * Mastodon 4.6.
   */
  public CollectionWithAccounts get(Caller caller, String id) {
    return as(caller).get(id);
  }

  /**
   * The collections of an account. Scope {@code read:collections} for what is not public. Since
   * Mastodon 4.6. A page has 40 entries, at most 80.
   */
  public Page<WrappedCollections> listByAccount(
      Caller caller, String accountId, @Nullable Integer limit, @Nullable Integer offset) {
    return as(caller).listByAccount(accountId, limit, offset);
  }

  /**
   * The collections that have an account. Scope {@code read:collections}. Since Mastodon 4.6. A
   * page has 40 entries, at most 80.
   */
  public Page<WrappedCollections> listContainingAccount(
      Caller.UserToken caller,
      String accountId,
      @Nullable Integer limit,
      @Nullable Integer offset) {
    return as(caller).listContainingAccount(accountId, limit, offset);
  }

  /** Changes a collection. Scope {@code write:collections}. Since Mastodon 4.6. */
  public WrappedCollection update(Caller.UserToken caller, String id, CollectionUpdate update) {
    return as(caller).update(id, update);
  }

  /** Deletes a collection. Scope {@code write:collections}. Since Mastodon 4.6. */
  public void delete(Caller.UserToken caller, String id) {
    as(caller).delete(id);
  }

  /**
   * Adds an account to a collection; it may have to agree. Scope {@code write:collections}. Since
   * Mastodon 4.6.
   */
  public WrappedCollectionItem addItem(
      Caller.UserToken caller, String collectionId, @Nullable String accountId) {
    return as(caller).addItem(collectionId, accountId);
  }

  /** Takes an account out of a collection. Scope {@code write:collections}. Since Mastodon 4.6. */
  public void removeItem(Caller.UserToken caller, String collectionId, String id) {
    as(caller).removeItem(collectionId, id);
  }

  /**
   * Takes the caller's own account out of somebody's collection. Scope {@code write:collections}.
   * Since Mastodon 4.6.
   */
  public void revokeItem(Caller.UserToken caller, String collectionId, String id) {
    as(caller).revokeItem(collectionId, id);
  }
}
