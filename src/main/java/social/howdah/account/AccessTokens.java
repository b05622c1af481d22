package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import social.howdah.mastodon.Caller;

/** The only door to a token. */
@Singleton
public class AccessTokens {
  private final AccountStore store;

  @Inject
  AccessTokens(AccountStore store) {
    this.store = store;
  }

  /**
   * The token behind an alias.
   *
   * @throws AccountNotLinkedException when nobody has linked an account of this alias
   */
  public Caller.UserToken ofAlias(String alias) throws AccountNotLinkedException {
    return token(store.byAlias(alias), "No account is linked under the alias " + alias + ".");
  }

  /**
   * The token of an account.
   *
   * @throws AccountNotLinkedException when the account is gone
   */
  public Caller.UserToken ofAccount(UUID account) throws AccountNotLinkedException {
    return token(store.byId(account), "The account is no longer linked.");
  }

  private Caller.UserToken token(Optional<LinkedAccount> account, String otherwise)
      throws AccountNotLinkedException {
    LinkedAccount found = account.orElseThrow(() -> new AccountNotLinkedException(otherwise));
    return store
        .token(found.id())
        .map(token -> new Caller.UserToken(found.instance(), token, found.scopes()))
        .orElseThrow(() -> new AccountNotLinkedException(otherwise));
  }
}
