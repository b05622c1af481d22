package social.howdah.mastodon.oauth;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;

/** What is given for a token. */
@RecordBuilder
public record TokenRequest(
    String grantType,
    @Nullable Secret code,
    String clientId,
    Secret clientSecret,
    URI redirectUri,
    @Nullable Secret codeVerifier,
    @Nullable String scope) {

  /**
   * A code for a token.
   *
   * @param verifier the PKCE verifier, if a challenge was sent
   */
  public static TokenRequest ofCode(
      ClientCredentials application, Secret code, URI redirect, @Nullable Secret verifier) {
    return new TokenRequest(
        "authorization_code",
        code,
        application.clientId(),
        application.clientSecret(),
        redirect,
        verifier,
        null);
  }

  /** The application's own credentials for a token of its own. */
  public static TokenRequest ofApplication(ClientCredentials application, String scope) {
    return new TokenRequest(
        "client_credentials",
        null,
        application.clientId(),
        application.clientSecret(),
        Oauth.OUT_OF_BAND,
        null,
        scope);
  }
}
