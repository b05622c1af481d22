package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.UnauthorizedException;

/** The only door to a token. */
@Singleton
public class AccessTokens {
  private final AccountStore store;
  private final HealthStore health;
  private final Refusals refusals;

  @Inject
  AccessTokens(AccountStore store, HealthStore health, Refusals refusals) {
    this.store = store;
    this.health = health;
    this.refusals = refusals;
  }

  /**
   * The token behind an alias.
   *
   * @throws DeadTokenException when the account must be linked again first
   * @throws AccountNotLinkedException when nobody has linked an account of this alias
   */
  public Caller.UserToken ofAlias(String alias) throws AccountNotLinkedException {
    return token(store.byAlias(alias), "No account is linked under the alias " + alias + ".");
  }

  /**
   * The token of an account.
   *
   * @throws DeadTokenException when the account must be linked again first
   * @throws AccountNotLinkedException when the account is gone
   */
  public Caller.UserToken ofAccount(UUID account) throws AccountNotLinkedException {
    return token(store.byId(account), "The account is no longer linked.");
  }

  /**
   * To be told of every 401 that an account's token met. Judges it, which may take a call to the
   * instance: not within a transaction. A token that is found dead is handed out no more, its lanes
   * are on hold, and its owner is told.
   *
   * @param used the very token that was refused: a newer one is not touched
   */
  public Verdict refused(UUID account, Caller.UserToken used, UnauthorizedException refusal) {
    return refusals.judge(account, used, refusal);
  }

  /** The same, for who knows the account by its alias. */
  public Verdict refused(String alias, Caller.UserToken used, UnauthorizedException refusal) {
    return store
        .byAlias(alias)
        .map(account -> refused(account.id(), used, refusal))
        .orElse(Verdict.REPLACED);
  }

  private Caller.UserToken token(Optional<LinkedAccount> account, String otherwise)
      throws AccountNotLinkedException {
    LinkedAccount found = account.orElseThrow(() -> new AccountNotLinkedException(otherwise));
    HealthStore.Kept kept =
        health.find(found.id()).orElseThrow(() -> new AccountNotLinkedException(otherwise));
    if (kept.isDead()) {
      throw new DeadTokenException(
          "The token of @" + found.handle() + " is dead: the account must be linked again.");
    }
    return new Caller.UserToken(found.instance(), kept.token(), found.scopes());
  }
}
