package social.howdah.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.Refusal;
import social.howdah.platform.Secret;

/**
 * The provider's token endpoint, and the ID tokens that come from it. Blocks; not within a
 * transaction.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html">OpenID Connect Core 1.0</a>
 */
@Singleton
class Tokens {
  private static final int SKEW_SECONDS = 60;

  /** An ID token that holds. */
  record Identity(Secret token, IDTokenClaimsSet claims) {}

  /**
   * What the provider gave.
   *
   * @param identity may be missing after a refresh
   * @param lifetime of the access token, after which there is something new to hear
   */
  record Given(
      Optional<Identity> identity, Optional<Secret> refresh, Optional<Duration> lifetime) {}

  private final OidcConfig config;
  private final Provider provider;
  private final ProviderHttp http;

  @Inject
  Tokens(OidcConfig config, Provider provider, ProviderHttp http) {
    this.config = config;
    this.provider = provider;
    this.http = http;
  }

  /**
   * Code to tokens.
   *
   * @throws RefusedException when the provider refuses the code, or its ID token does not hold
   */
  Given exchange(Secret code, PendingSignIn pending) throws ProviderException, RefusedException {
    try {
      Given given =
          ask(
              new AuthorizationCodeGrant(
                  new AuthorizationCode(code.reveal()),
                  config.callback(),
                  new CodeVerifier(pending.verifier().reveal())),
              new Nonce(pending.nonce().reveal()));
      if (given.identity().isEmpty()) {
        throw new RefusedException(Refusal.NOT_TRUSTED, "the provider gave no ID token");
      }
      return given;
    } catch (GrantGoneException e) {
      throw new RefusedException(Refusal.UNKNOWN_REQUEST, "the provider refused the code");
    }
  }

  /**
   * Asks whether the grant still stands.
   *
   * @throws GrantGoneException when it does not
   * @throws RefusedException when the ID token that came does not hold
   */
  Given refresh(Secret refreshToken)
      throws ProviderException, GrantGoneException, RefusedException {
    return ask(new RefreshTokenGrant(new RefreshToken(refreshToken.reveal())), null);
  }

  private Given ask(AuthorizationGrant grant, @Nullable Nonce nonce)
      throws ProviderException, GrantGoneException, RefusedException {
    Provider.Known known = provider.known();
    TokenResponse response = send(known, grant);
    if (!response.indicatesSuccess()) {
      String code = response.toErrorResponse().getErrorObject().getCode();
      if (OAuth2Error.INVALID_GRANT.getCode().equals(code)) {
        throw new GrantGoneException();
      }
      throw new ProviderException("The provider's token endpoint refuses Howdah itself");
    }
    var tokens = ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
    JWT idToken = tokens.getIDToken();
    long seconds = tokens.getAccessToken().getLifetime();
    return new Given(
        idToken == null ? Optional.empty() : Optional.of(identity(known, idToken, nonce)),
        Optional.ofNullable(tokens.getRefreshToken()).map(token -> Secret.of(token.getValue())),
        seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty());
  }

  private TokenResponse send(Provider.Known known, AuthorizationGrant grant)
      throws ProviderException {
    var endpoint = known.metadata().getTokenEndpointURI();
    TokenRequest request =
        config
            .clientSecret()
            .map(secret -> new TokenRequest.Builder(endpoint, authentication(known, secret), grant))
            .orElseGet(() -> new TokenRequest.Builder(endpoint, config.clientId(), grant))
            .build();
    try {
      return OIDCTokenResponseParser.parse(request.toHTTPRequest().send(http));
    } catch (IOException | ParseException | RuntimeException e) {
      throw new ProviderException("The provider's token endpoint does not answer as one", e);
    }
  }

  /** Basic, as the specification has it by default, unless the provider only knows the other. */
  private ClientAuthentication authentication(Provider.Known known, Secret secret) {
    List<ClientAuthenticationMethod> methods = known.metadata().getTokenEndpointAuthMethods();
    var value = new com.nimbusds.oauth2.sdk.auth.Secret(secret.reveal());
    boolean basic =
        methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return basic
        ? new ClientSecretBasic(config.clientId(), value)
        : new ClientSecretPost(config.clientId(), value);
  }

  private Identity identity(Provider.Known known, JWT token, @Nullable Nonce nonce)
      throws ProviderException, RefusedException {
    IDTokenValidator validator =
        new IDTokenValidator(config.issuer(), config.clientId(), known.keys(), null);
    validator.setMaxClockSkew(SKEW_SECONDS);
    try {
      IDTokenClaimsSet claims = validator.validate(token, nonce);
      checkAuthorizedParty(claims);
      return new Identity(Secret.of(token.serialize()), claims);
    } catch (BadJOSEException e) {
      throw new RefusedException(Refusal.NOT_TRUSTED, "the ID token does not hold: " + words(e));
    } catch (JOSEException e) {
      throw new ProviderException("The provider's keys cannot be had", e);
    }
  }

  /** A token that is for several is refused if it was given to another of them. */
  private void checkAuthorizedParty(IDTokenClaimsSet claims) throws RefusedException {
    AuthorizedParty party = claims.getAuthorizedParty();
    if (party != null && !party.getValue().equals(config.clientId().getValue())) {
      throw new RefusedException(Refusal.NOT_TRUSTED, "the ID token was given to another, by azp");
    }
  }

  /** What was wrong, without the values that were found: they are the sender's. */
  private static String words(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll(":.*", "");
  }
}
