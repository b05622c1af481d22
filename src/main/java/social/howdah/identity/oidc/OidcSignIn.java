package social.howdah.identity.oidc;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.Arrival;
import social.howdah.identity.Refusal;
import social.howdah.identity.Session;
import social.howdah.identity.Sessions;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;

/**
 * The authorization code flow with PKCE. What is begun belongs to the browser that began it, lasts
 * ten minutes, and is used once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700">RFC 9700: best practice for OAuth</a>
 */
@Singleton
class OidcSignIn {
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** What came back to the callback; nothing of it is to be believed. */
  record Callback(@Nullable String state, @Nullable String code, @Nullable String iss) {}

  /** A session, and where its person wanted to go. */
  record Done(Session session, String next) {}

  private final OidcConfig config;
  private final Provider provider;
  private final Tokens tokens;
  private final Claims claims;
  private final PendingSignInStore pending;
  private final ProviderSessionStore given;
  private final Sessions sessions;
  private final Database database;
  private final Clock clock;

  @Inject
  OidcSignIn(
      OidcConfig config,
      Provider provider,
      Tokens tokens,
      Claims claims,
      PendingSignInStore pending,
      ProviderSessionStore given,
      Sessions sessions,
      Database database,
      Clock clock) {
    this.config = config;
    this.provider = provider;
    this.tokens = tokens;
    this.claims = claims;
    this.pending = pending;
    this.given = given;
    this.sessions = sessions;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Begins one.
   *
   * @param browser a secret that the browser's cookie holds
   * @return where to send the browser
   */
  URI begin(Secret browser, String next) throws ProviderException {
    OIDCProviderMetadata metadata = provider.known().metadata();
    Secret state = Secret.random();
    PendingSignIn begun = new PendingSignIn(Secret.random(), Secret.random(), next);
    pending.insert(state, browser, begun, clock.instant().plus(LONGEST));
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, config.scope(), config.clientId(), config.callback())
        .endpointURI(metadata.getAuthorizationEndpointURI())
        .state(new State(state.reveal()))
        .nonce(new Nonce(begun.nonce().reveal()))
        .codeChallenge(new CodeVerifier(begun.verifier().reveal()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Ends one with a new session; the session the browser had until now ends.
   *
   * @param browser the secret of the browser's cookie
   */
  Done complete(
      Callback callback,
      Optional<Secret> browser,
      @Nullable String userAgent,
      Optional<Secret> before)
      throws ProviderException, RefusedException {
    PendingSignIn begun = taken(callback, browser);
    checkIssuer(callback.iss());
    if (callback.code() == null) {
      throw new RefusedException(
          Refusal.CANCELLED, "the provider sent the browser back without a code");
    }
    Tokens.Given answer = tokens.exchange(Secret.of(callback.code()), begun);
    Tokens.Identity identity = answer.identity().orElseThrow();
    Arrival arrival = claims.arrival(identity.claims());
    Session session =
        database.transaction(
            () -> {
              Session fresh = sessions.begin(arrival, userAgent, before);
              given.insert(fresh.id(), given(answer, identity));
              return fresh;
            });
    return new Done(session, begun.next());
  }

  private PendingSignIn taken(Callback callback, Optional<Secret> browser) throws RefusedException {
    if (callback.state() == null || browser.isEmpty()) {
      throw new RefusedException(Refusal.UNKNOWN_REQUEST, "a callback of no sign-in begun here");
    }
    return pending
        .take(Secret.of(callback.state()), browser.get(), clock.instant())
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.UNKNOWN_REQUEST,
                    "a state that is forged, spent, too old or another browser's"));
  }

  /** RFC 9207: whoever answers says who it is, where it has announced to do so. */
  private void checkIssuer(@Nullable String iss) throws ProviderException, RefusedException {
    boolean announced = provider.known().metadata().supportsAuthorizationResponseIssuerParam();
    if (iss == null ? announced : !iss.equals(config.issuer().getValue())) {
      throw new RefusedException(Refusal.NOT_TRUSTED, "the answer is another issuer's, by iss");
    }
  }

  private ProviderSession given(Tokens.Given answer, Tokens.Identity identity) {
    IDTokenClaimsSet token = identity.claims();
    return new ProviderSession(
        token.getIssuer().getValue(),
        token.getSubject().getValue(),
        token.getSessionID() == null ? null : token.getSessionID().getValue(),
        identity.token(),
        answer.refresh(),
        clock.instant().plus(SessionCheck.wait(config, answer)).truncatedTo(ChronoUnit.MICROS),
        null);
  }

  void clean(@Observes Housekeeping event) {
    pending.clean(clock.instant());
  }
}
