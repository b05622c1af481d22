package social.howdah.mastodon.oauth;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.AuthorizationServer;
import social.howdah.mastodon.entity.Token;
import social.howdah.mastodon.entity.UserInfo;

/**
 * Authorization and tokens.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/oauth/">Mastodon: oauth</a>
 */
@Singleton
public class Oauth extends Area<OauthApi> {
  /** For applications that nothing can redirect to: the instance shows the code to the person. */
  public static final URI OUT_OF_BAND = URI.create("urn:ietf:wg:oauth:2.0:oob");

  @Inject
  public Oauth(MastodonClient client) {
    super(client, OauthApi.class);
  }

  /** The page on which a person lets an application act. It is for a browser: nothing is called. */
  public URI authorize(Instance instance, AuthorizationRequest request) {
    return as(instance).authorize(request);
  }

  /** Gives a code, or the application's own credentials, for a token. */
  public Token token(Instance instance, TokenRequest request) {
    return as(instance).token(request);
  }

  /** Revokes a token; it is no error if it is revoked already. */
  public void revoke(Instance instance, RevocationRequest request) {
    as(instance).revoke(request);
  }

  /** Who the token belongs to. Scope {@code profile}. Since Mastodon 4.4. */
  public UserInfo userinfo(Caller.UserToken caller) {
    return as(caller).userinfo();
  }

  /** What the authorization server offers. Since Mastodon 4.3. */
  public AuthorizationServer serverMetadata(Instance instance) {
    return as(instance).serverMetadata();
  }

  /** Who the token belongs to, asked by POST. Scope {@code profile}. Since Mastodon 4.4. */
  public UserInfo userinfoPost(Caller.UserToken caller) {
    return as(caller).userinfoPost();
  }
}
