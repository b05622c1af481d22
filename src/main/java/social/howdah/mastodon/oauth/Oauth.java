package social.howdah.mastodon.oauth;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Form;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.NoAnswerException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.entity.AuthorizationServer;
import social.howdah.mastodon.entity.CredentialApplication;
import social.howdah.mastodon.entity.Token;
import social.howdah.platform.Secret;

/**
 * Applications and their tokens.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/oauth/">Mastodon: oauth</a>
 * @see <a href="https://docs.joinmastodon.org/methods/apps/">Mastodon: apps</a>
 */
@Singleton
public class Oauth {
  /** For applications that nothing can redirect to: the instance shows the code to the person. */
  public static final URI OUT_OF_BAND = URI.create("urn:ietf:wg:oauth:2.0:oob");

  private final MastodonClient client;

  @Inject
  public Oauth(MastodonClient client) {
    this.client = client;
  }

  /** Registers an application. */
  public CredentialApplication register(
      Instance instance, String name, List<URI> redirects, Set<String> scopes, URI website) {
    // Several redirect URIs stand in one string, as servers before 4.3 and others want it.
    Form form =
        new Form()
            .param("client_name", name)
            .param(
                "redirect_uris", String.join("\n", redirects.stream().map(URI::toString).toList()))
            .param("scopes", words(scopes))
            .param("website", website.toString());
    return call(instance, api -> api.register(form));
  }

  /**
   * Gives a code for a token.
   *
   * @param verifier the PKCE verifier, if a challenge was sent
   */
  public Token token(
      Instance instance,
      ClientCredentials application,
      Secret code,
      URI redirect,
      @Nullable Secret verifier) {
    Form form =
        credentials(application)
            .param("grant_type", "authorization_code")
            .param("code", code.reveal())
            .param("redirect_uri", redirect.toString());
    if (verifier != null) {
      form.param("code_verifier", verifier.reveal());
    }
    return call(instance, api -> api.token(form));
  }

  /**
   * Whether the instance still knows the application: some forget those that are not used.
   *
   * @param scope one the application is registered with
   */
  public boolean knows(Instance instance, ClientCredentials application, String scope) {
    Form form =
        credentials(application)
            .param("grant_type", "client_credentials")
            .param("redirect_uri", OUT_OF_BAND.toString())
            .param("scope", scope);
    try {
      call(instance, api -> api.token(form));
      return true;
    } catch (UnauthorizedException e) {
      return false;
    } catch (AnswerException e) {
      // It refuses the grant, not the client.
      return true;
    }
  }

  /** Revokes a token; it is no error if it is revoked already. */
  public void revoke(Instance instance, ClientCredentials application, Secret token) {
    Form form = credentials(application).param("token", token.reveal());
    call(instance, api -> api.revoke(form));
  }

  /** What the authorization server offers; empty where the instance does not say. */
  public Optional<AuthorizationServer> metadata(Instance instance) {
    try {
      return Optional.of(call(instance, OauthApi::metadata));
    } catch (AnswerException | NoAnswerException e) {
      return Optional.empty();
    }
  }

  private interface OauthCall<R> {
    R on(OauthApi api);
  }

  private <R> R call(Instance instance, OauthCall<R> call) {
    return client.call(
        new Caller.Anonymous(instance), OauthApi.class, (api, authorization) -> call.on(api));
  }

  private static Form credentials(ClientCredentials application) {
    return new Form()
        .param("client_id", application.clientId())
        .param("client_secret", application.clientSecret().reveal());
  }

  private static String words(Set<String> scopes) {
    return String.join(" ", new TreeSet<>(scopes));
  }
}
