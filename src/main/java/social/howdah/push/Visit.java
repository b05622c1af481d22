package social.howdah.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import social.howdah.account.AccessTokens;
import social.howdah.account.AccountNotLinkedException;
import social.howdah.account.DeadTokenException;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.mastodon.Caller;
import social.howdah.outbox.RetryableDeliveryException;

/** Calls as an account, if it is linked and its token works. */
@Singleton
public class Visit {
  private final AccessTokens tokens;
  private final LinkedAccounts accounts;
  private final PushLane lane;

  /** What is done there. */
  public interface Work<T> {
    T with(Reader reader) throws RetryableDeliveryException;
  }

  @Inject
  public Visit(AccessTokens tokens, LinkedAccounts accounts, PushLane lane) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.lane = lane;
  }

  /**
   * Does the work; empty for an account that was unlinked: there is nothing left to tell of.
   *
   * @throws RetryableDeliveryException as the work does, and where the account does not allow it
   *     now: a dead token holds its lane
   */
  public <T> Optional<T> pay(UUID id, Work<T> work) throws RetryableDeliveryException {
    Optional<LinkedAccount> account = accounts.byId(id);
    if (account.isEmpty()) {
      return Optional.empty();
    }
    try {
      Caller.UserToken caller = tokens.ofAccount(id);
      Attempt.check(caller);
      return Optional.of(work.with(new Reader(account.get(), caller)));
    } catch (DeadTokenException e) {
      lane.hold(id, e);
      throw RetryableDeliveryException.held(String.valueOf(e.getMessage()));
    } catch (AccountNotLinkedException e) {
      return Optional.empty();
    }
  }
}
