package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.accounts.Accounts;

/**
 * Judges 401s. One that names the token as invalid, as the standard has it, is believed. Any other
 * may be a proxy's, or of a method that wants something else: the token is tried once more, and
 * condemned only when the instance refuses it again, and in JSON. Nobody's error text is read, as
 * Mastodon writes it in the user's language.
 */
@Singleton
class Refusals {
  private static final Logger LOG = System.getLogger(Refusals.class.getName());

  private final TokenLife life;
  private final HealthStore health;
  private final Accounts accounts;

  @Inject
  Refusals(TokenLife life, HealthStore health, Accounts accounts) {
    this.life = life;
    this.health = health;
    this.accounts = accounts;
  }

  /** Calls the instance: not within a transaction. */
  Verdict judge(UUID account, Caller.UserToken used, UnauthorizedException refusal) {
    if (refusal.isOfTheToken()) {
      return condemn(account, used, refusal);
    }
    boolean current =
        health.find(account).filter(kept -> kept.token().equals(used.token())).isPresent();
    if (!current) {
      return Verdict.REPLACED;
    }
    try {
      accounts.verifyCredentials(used);
      LOG.log(Level.INFO, "The token lives, in spite of: " + refusal.getMessage());
    } catch (UnauthorizedException e) {
      if (e.isOfTheToken() || !e.error().isEmpty()) {
        return condemn(account, used, e);
      }
    } catch (MastodonException e) {
      LOG.log(Level.INFO, "Whether the token lives cannot be told: " + e.getMessage());
    }
    return Verdict.DOUBTFUL;
  }

  private Verdict condemn(UUID account, Caller.UserToken used, UnauthorizedException refusal) {
    String words = refusal.error().isEmpty() ? "" : " (" + refusal.error() + ")";
    boolean dead =
        life.condemn(account, used.token(), "The instance refuses the token" + words + ".");
    return dead ? Verdict.DEAD : Verdict.REPLACED;
  }
}
