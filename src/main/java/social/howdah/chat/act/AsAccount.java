package social.howdah.chat.act;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import social.howdah.account.AccessTokens;
import social.howdah.account.AccountNotLinkedException;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.account.Verdict;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.NoAnswerException;
import social.howdah.mastodon.RateLimitedException;
import social.howdah.mastodon.ServerErrorException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.UnreachableException;
import social.howdah.outbox.RetryableDeliveryException;

/** Calls an instance as a linked account, for a person who waits for it in chat. */
@Singleton
class AsAccount {
  private final AccessTokens tokens;
  private final LinkedAccounts accounts;
  private final Clock clock;

  /** What is done there. */
  interface Work {
    void with(LinkedAccount account, Caller.UserToken caller) throws NotDoneException;
  }

  @Inject
  AsAccount(AccessTokens tokens, LinkedAccounts accounts, Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Does it.
   *
   * @throws RetryableDeliveryException when it may succeed later
   * @throws NotDoneException when it will not
   */
  void call(UUID id, Work work) throws NotDoneException, RetryableDeliveryException {
    try {
      LinkedAccount account =
          accounts
              .byId(id)
              .orElseThrow(() -> new AccountNotLinkedException("The account was unlinked."));
      Caller.UserToken caller = tokens.ofAccount(id);
      try {
        work.with(account, caller);
      } catch (UnauthorizedException e) {
        throw unauthorized(id, caller, e);
      }
    } catch (AccountNotLinkedException e) {
      throw new NotDoneException(String.valueOf(e.getMessage()));
    } catch (RateLimitedException e) {
      Duration wait = Duration.between(clock.instant(), e.reset());
      throw RetryableDeliveryException.refusedUntil(
          "The account's rate limit is spent.", wait.isNegative() ? Duration.ofSeconds(1) : wait);
    } catch (UnreachableException | NoAnswerException | ServerErrorException e) {
      throw RetryableDeliveryException.outcomeUnknown(String.valueOf(e.getMessage()));
    } catch (MastodonException e) {
      throw new NotDoneException(String.valueOf(e.getMessage()));
    }
  }

  private RetryableDeliveryException unauthorized(
      UUID id, Caller.UserToken caller, UnauthorizedException refusal) throws NotDoneException {
    String told = String.valueOf(refusal.getMessage());
    Verdict verdict = tokens.refused(id, caller, refusal);
    if (verdict == Verdict.DEAD) {
      throw new NotDoneException("The account must be linked again. " + told);
    }
    return verdict == Verdict.REPLACED
        ? RetryableDeliveryException.refusedUntil(told, Duration.ofSeconds(1))
        : RetryableDeliveryException.refused(told);
  }
}
