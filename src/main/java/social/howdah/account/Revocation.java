package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.RateLimitedException;
import social.howdah.mastodon.ServerErrorException;
import social.howdah.mastodon.oauth.ClientCredentials;
import social.howdah.mastodon.oauth.Oauth;
import social.howdah.mastodon.oauth.RevocationRequest;
import social.howdah.platform.Secret;

/** Ends tokens at the instance, as far as it lets itself be told. */
@Singleton
class Revocation {
  private static final Logger LOG = System.getLogger(Revocation.class.getName());

  private final Apps apps;
  private final Oauth oauth;

  @Inject
  Revocation(Apps apps, Oauth oauth) {
    this.apps = apps;
    this.oauth = oauth;
  }

  /** What came of it. */
  enum Result {
    /** The instance has confirmed it. */
    REVOKED,
    /** It will not do so for us, now or later. */
    REFUSED,
    /** It could not be asked, or had no time: later. */
    UNREACHABLE
  }

  Result revoke(Instance instance, Secret token) {
    Optional<ClientCredentials> app = apps.known(instance);
    if (app.isEmpty()) {
      return Result.REFUSED;
    }
    try {
      oauth.revoke(
          instance, new RevocationRequest(app.get().clientId(), app.get().clientSecret(), token));
      return Result.REVOKED;
    } catch (RateLimitedException | ServerErrorException e) {
      return failed(instance, e, Result.UNREACHABLE);
    } catch (AnswerException e) {
      return failed(instance, e, Result.REFUSED);
    } catch (MastodonException e) {
      return failed(instance, e, Result.UNREACHABLE);
    }
  }

  private static Result failed(Instance instance, MastodonException e, Result result) {
    LOG.log(Level.WARNING, "A token was not revoked at " + instance + ": " + e.getMessage());
    return result;
  }
}
