package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonException;
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

  /** Whether the instance has confirmed it. */
  boolean revoke(Instance instance, Secret token) {
    Optional<ClientCredentials> app = apps.known(instance);
    if (app.isEmpty()) {
      return false;
    }
    try {
      oauth.revoke(
          instance, new RevocationRequest(app.get().clientId(), app.get().clientSecret(), token));
      return true;
    } catch (MastodonException e) {
      LOG.log(Level.WARNING, "A token was not revoked at " + instance + ": " + e.getMessage());
      return false;
    }
  }
}
