package social.howdah.identity.oidc;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import social.howdah.identity.Session;
import social.howdah.identity.SessionRule;
import social.howdah.identity.Sessions;
import social.howdah.identity.SignInMode;
import social.howdah.platform.Secret;

/**
 * A session lasts as long as the provider's. Where the provider has given a refresh token, it is
 * asked again from time to time; roles and groups become those of its new ID token. A provider that
 * does not answer is given a grace.
 */
@Singleton
class SessionCheck implements SessionRule {
  private static final Logger LOG = System.getLogger(SessionCheck.class.getName());

  /** For whoever asks; meanwhile the others go on with what is known. */
  private static final Duration ASKING = Duration.ofSeconds(90);

  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final OidcConfig config;
  private final Provider provider;
  private final Tokens tokens;
  private final Claims claims;
  private final ProviderSessionStore given;
  private final Sessions sessions;
  private final Clock clock;

  @Inject
  SessionCheck(
      OidcConfig config,
      Provider provider,
      Tokens tokens,
      Claims claims,
      ProviderSessionStore given,
      Sessions sessions,
      Clock clock) {
    this.config = config;
    this.provider = provider;
    this.tokens = tokens;
    this.claims = claims;
    this.given = given;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Until there is something new to hear: not longer than configured. */
  static Duration wait(OidcConfig config, Tokens.Given answer) {
    Duration recheck = config.recheck();
    return answer.lifetime().filter(life -> life.compareTo(recheck) < 0).orElse(recheck);
  }

  @Override
  public SignInMode mode() {
    return SignInMode.OIDC;
  }

  @Override
  public Optional<Session> apply(ContainerRequestContext request, Optional<Session> session) {
    return session.flatMap(this::checked);
  }

  Optional<Session> checked(Session session) {
    Optional<ProviderSession> found = found(session.id());
    if (found.isEmpty()) {
      sessions.end(session, "not of this provider, or its keys are gone");
      return Optional.empty();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ProviderSession known = found.get();
    boolean ours = known.isDue(now) && given.claim(session.id(), known.checkAt(), now.plus(ASKING));
    return ours ? asked(session, known, now) : Optional.of(session);
  }

  private Optional<Session> asked(Session session, ProviderSession known, Instant now) {
    try {
      Tokens.Given answer = tokens.refresh(known.refresh().orElseThrow());
      if (answer.identity().isPresent()) {
        var token = answer.identity().get().claims();
        if (!token.getSubject().getValue().equals(known.subject())) {
          return ended(session, "the provider has answered for somebody else");
        }
        sessions.update(claims.arrival(token));
      }
      given.renew(
          session.id(),
          answer.identity().map(Tokens.Identity::token).orElse(known.idToken()),
          answer.refresh().or(known::refresh),
          now.plus(wait(config, answer)));
      return sessions.find(session.id());
    } catch (GrantGoneException e) {
      return ended(session, "the provider has ended it");
    } catch (RefusedException e) {
      return ended(session, String.valueOf(e.getMessage()));
    } catch (ProviderException e) {
      LOG.log(Level.WARNING, "A session cannot be checked. " + e.getMessage());
      return unanswered(session, known, now);
    }
  }

  private Optional<Session> unanswered(Session session, ProviderSession known, Instant now) {
    Instant since = known.unansweredSince() == null ? now : known.unansweredSince();
    if (!since.plus(config.grace()).isAfter(now)) {
      return ended(session, "the provider has not answered for too long");
    }
    given.unanswered(session.id(), since, now.plus(PAUSE));
    return Optional.of(session);
  }

  private Optional<Session> ended(Session session, String why) {
    sessions.end(session, why);
    return Optional.empty();
  }

  private Optional<ProviderSession> found(Secret id) {
    try {
      return given.find(id).filter(known -> known.issuer().equals(config.issuer().getValue()));
    } catch (IllegalStateException e) {
      LOG.log(Level.WARNING, "What the provider gave for a session cannot be opened any longer");
      return Optional.empty();
    }
  }

  /**
   * The provider's own sign-out page.
   *
   * @see <a href="https://openid.net/specs/openid-connect-rpinitiated-1_0.html">OpenID Connect
   *     RP-Initiated Logout 1.0</a>
   */
  @Override
  public Optional<URI> signOutAt(Session session) {
    try {
      URI endpoint = provider.known().metadata().getEndSessionEndpointURI();
      Optional<ProviderSession> known = found(session.id());
      return endpoint == null || known.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new LogoutRequest(
                      endpoint,
                      JWTParser.parse(known.get().idToken().reveal()),
                      config.signedOut(),
                      null)
                  .toURI());
    } catch (ProviderException | ParseException e) {
      LOG.log(Level.WARNING, "The provider cannot be asked to sign out, too");
      return Optional.empty();
    }
  }
}
