package social.howdah.account;

import jakarta.inject.Singleton;
import java.util.UUID;
import social.howdah.mastodon.Caller;

/** The only door to a token. */
@Singleton
public class AccessTokens {

  /**
   * The token behind an alias.
   *
   * @throws AccountNotLinkedException when nobody has linked an account of this alias
   */
  public Caller.UserToken ofAlias(String alias) throws AccountNotLinkedException {
    throw new UnsupportedOperationException();
  }

  /**
   * The token of an account.
   *
   * @throws AccountNotLinkedException when the account is gone
   */
  public Caller.UserToken ofAccount(UUID account) throws AccountNotLinkedException {
    throw new UnsupportedOperationException();
  }
}
