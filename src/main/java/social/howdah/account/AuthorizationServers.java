package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.NoAnswerException;
import social.howdah.mastodon.entity.AuthorizationServer;
import social.howdah.mastodon.oauth.Oauth;

/**
 * What instances say of their authorization.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8414">RFC 8414: metadata</a>
 */
@Singleton
class AuthorizationServers {
  private static final Logger LOG = System.getLogger(AuthorizationServers.class.getName());
  private static final int LONGEST_ISSUER = 500;

  /**
   * What is known of one.
   *
   * @param scopes empty where it does not say
   */
  record Described(
      Set<String> scopes, boolean pkce, @Nullable String issuer, boolean issuerAnnounced) {
    private static final Described NOT = new Described(Set.of(), false, null, false);
  }

  private final Oauth oauth;

  @Inject
  AuthorizationServers(Oauth oauth) {
    this.oauth = oauth;
  }

  /**
   * Asks one.
   *
   * @throws social.howdah.mastodon.MastodonException when it cannot be reached
   */
  Described describe(Instance instance) {
    try {
      AuthorizationServer metadata = oauth.serverMetadata(instance);
      URI issuer = metadata.issuer();
      if (issuer == null || !isOf(instance, issuer)) {
        LOG.log(Level.INFO, "The metadata of " + instance + " are not its own, so not used");
        return Described.NOT;
      }
      return new Described(
          Set.copyOf(metadata.scopesSupported()),
          metadata.codeChallengeMethodsSupported().contains("S256"),
          issuer.toString(),
          metadata.authorizationResponseIssParameterSupported());
    } catch (AnswerException | NoAnswerException e) {
      return Described.NOT;
    }
  }

  /** RFC 8414, 3.3: metadata that name another issuer must not be used. */
  private static boolean isOf(Instance instance, URI issuer) {
    return instance.host().equalsIgnoreCase(issuer.getAuthority())
        && issuer.toString().length() <= LONGEST_ISSUER;
  }
}
