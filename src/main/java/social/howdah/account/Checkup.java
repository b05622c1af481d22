package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.MissingScopeException;
import social.howdah.mastodon.NoAnswerException;
import social.howdah.mastodon.RateLimitedException;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.ServerErrorException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.UnreachableException;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.entity.Account;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;

/** Tries one token, and writes down what its instance says of it and of the account. */
@Singleton
class Checkup {
  /** What came of it. */
  enum Result {
    /** The instance has answered, well or not. */
    DONE,
    /** It was not asked, or wants to be left alone: nothing is known. */
    NOT_NOW,
    /** It does not answer, nor would it for another token. */
    NO_ANSWER
  }

  private final Accounts accounts;
  private final HealthStore health;
  private final ProfileStore profiles;
  private final Refusals refusals;
  private final RateLimits limits;
  private final Metrics metrics;

  @Inject
  Checkup(
      Accounts accounts,
      HealthStore health,
      ProfileStore profiles,
      Refusals refusals,
      RateLimits limits,
      Metrics metrics) {
    this.accounts = accounts;
    this.health = health;
    this.profiles = profiles;
    this.refusals = refusals;
    this.limits = limits;
    this.metrics = metrics;
  }

  Result of(LinkedAccount account) {
    Optional<HealthStore.Kept> kept = health.find(account.id()).filter(found -> !found.isDead());
    if (kept.isEmpty()) {
      return Result.DONE;
    }
    Caller.UserToken caller =
        new Caller.UserToken(account.instance(), kept.get().token(), account.scopes());
    if (limits.spentUntil(caller).isPresent()) {
      return told("limited", Result.NOT_NOW);
    }
    try {
      works(account, accounts.verifyCredentials(caller).account());
      return told("works", Result.DONE);
    } catch (UnauthorizedException e) {
      return unauthorized(account, caller, e);
    } catch (RateLimitedException e) {
      return told("limited", Result.NOT_NOW);
    } catch (UnreachableException | NoAnswerException | ServerErrorException e) {
      return told("unreachable", Result.NO_ANSWER);
    } catch (MissingScopeException e) {
      return told("unknown", Result.DONE);
    } catch (AnswerException e) {
      set(account, TokenState.REFUSED, "The instance answered " + said(e) + ".");
      return told("refused", Result.DONE);
    } catch (MastodonException e) {
      return told("unknown", Result.DONE);
    }
  }

  private void works(LinkedAccount account, Account remote) {
    Account moved = remote.moved();
    if (moved == null) {
      set(account, TokenState.WORKS, null);
    } else {
      set(account, TokenState.MOVED, "It has moved to @" + moved.acct() + ".");
    }
    String handle = remote.username() + "@" + account.instance().host();
    if (!handle.equals(account.handle())) {
      health.rename(account.id(), handle);
    }
    profiles.keep(account.id(), Profile.of(remote));
  }

  private Result unauthorized(
      LinkedAccount account, Caller.UserToken caller, UnauthorizedException refusal) {
    Verdict verdict = refusals.judge(account.id(), caller, refusal);
    if (verdict == Verdict.DOUBTFUL) {
      set(account, TokenState.REFUSED, "The instance, or what is before it, answered 401.");
    }
    return told(verdict.name().toLowerCase(Locale.ROOT), Result.DONE);
  }

  private static String said(AnswerException e) {
    return e.error().isEmpty() ? String.valueOf(e.status()) : e.status() + ": " + e.error();
  }

  private void set(LinkedAccount account, TokenState state, @Nullable String reason) {
    health.set(List.of(account.id()), state, reason);
  }

  private Result told(String result, Result what) {
    metrics.count(MetricNames.PROBES, "result=" + result);
    return what;
  }
}
